// The editor of draaiboeken by keyboard alone, on a tablet: Tab, Enter, space and arrows; a step is added, moved, changed, dropped, brought back and published.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { text } from '../lib/form.mjs'
import { DESK } from '../lib/project.mjs'
import { openStage } from '../lib/stage.mjs'

const TABLET = { ...DESK, width: 768, height: 1024, name: '768 px, nl, scripts on' }

/** What has the focus: its words, and whether somebody sees that it has. */
const focus = (page) => page.evaluate(() => {
  const it = document.activeElement
  if (it === document.body) return { words: '', seen: true }
  const box = it.getBoundingClientRect()
  const shown = getComputedStyle(it)
  const label = it.labels?.[0]?.innerText ?? ''
  return {
    words: `${it.name ?? ''}\n${it.value && it.type === 'radio' ? `${it.name}=${it.value}` : ''}\n${label}\n${it.innerText ?? ''}`.trim(),
    seen: box.bottom > 0 && box.top < innerHeight && (shown.outlineStyle !== 'none' || shown.boxShadow !== 'none' || it.type === 'radio'),
  }
})

/** Presses Tab until the focus is on what has these words; so often at most. Whatever comes by is in sight and shows that it has the focus. */
async function tab(page, wanted, most = 40) {
  const passed = []
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab')
    const { words, seen } = await focus(page)
    passed.push(words.split('\n').filter(Boolean)[0] ?? '')
    if (words) assert.ok(seen, `nobody sees that this has the focus: ${words}`)
    if (typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words)) return n + 1
  }
  assert.fail(`${wanted} is not reached by ${most} times Tab: ${passed.join(' | ')}`)
}

/** Presses a key that leads to another page. */
async function go(page, key = 'Enter') {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
  await page.check()
}

/** Past the menu, as somebody does who works by keyboard. */
async function skip(page) {
  await page.keyboard.press('Tab')
  assert.match((await focus(page)).words, /inhoud/, 'the first stop is the skip link')
  await page.keyboard.press('Enter')
}

const has = async (page, words) => assert.match((await focus(page)).words, words)

describe('the editor by keyboard alone, on a tablet', () => {
  let stage, sanne, here
  before(async () => {
    stage = await openStage()
    sanne = await stage.as('coordinator', TABLET)
  })
  after(() => stage?.close())

  test('a concept is begun and a step added', async () => {
    await sanne.goto('/voorbereiden/draaiboeken/woningoverval')
    await skip(sanne)
    await tab(sanne, 'Pas aan voor je gemeente')
    await go(sanne)
    await skip(sanne)
    await tab(sanne, /^Begin$/m)
    await go(sanne)
    here = new URL(sanne.url()).pathname
    await skip(sanne)
    await tab(sanne, 'Nieuwe stap')
    await go(sanne)
    await skip(sanne)
    await tab(sanne, /^titel$/m)
    await sanne.keyboard.type('Bel de wijkmanager')
    await tab(sanne, /^spoor/m)
    await sanne.keyboard.press('Space')
    await sanne.keyboard.press('ArrowDown')
    await has(sanne, /spoor=omgeving/)
    await tab(sanne, /^fase/m)
    await sanne.keyboard.press('Space')
    for (let n = 0; n < 3; n++) await sanne.keyboard.press('ArrowDown')
    await has(sanne, /fase=verlenen/)
    await tab(sanne, 'Voeg toe')
    await go(sanne)
    assert.match(await text(sanne), /Bel de wijkmanager/)
  })

  test('it moves, and the button that moved it keeps the focus', async () => {
    await skip(sanne)
    await tab(sanne, 'Zet eerder')
    await go(sanne)
    await has(sanne, /Zet eerder/)
    await go(sanne)
    await has(sanne, /Zet eerder/)
    await sanne.keyboard.press('Tab')
    await has(sanne, /Zet later/)
    await go(sanne)
    await has(sanne, /Zet later/)
  })

  test('its text changes: the part unfolds, and what is wrong is named while typing', async () => {
    await tab(sanne, /^titel$/m)
    await sanne.keyboard.press('ControlOrMeta+a')
    await sanne.keyboard.type('Bel de wijkmanager voor tien uur')
    await tab(sanne, /^uiterlijk$/m)
    await sanne.keyboard.type('3 apen')
    await sanne.locator('#toetsing a', { hasText: '3 apen' }).waitFor()
    await has(sanne, /^uiterlijk$/m)
    await sanne.keyboard.press('ControlOrMeta+a')
    await sanne.keyboard.type('1 werkdag')
    await tab(sanne, /Wanneer/)
    assert.equal(await sanne.evaluate(() => document.activeElement.localName), 'summary')
    await sanne.keyboard.press('Enter')
    await sanne.keyboard.press('Tab')
    assert.ok(await sanne.evaluate(() => document.activeElement.closest('details[open]')), 'what was unfolded is next')
    await tab(sanne, 'Bewaar concept', 60)
    await go(sanne)
    await sanne.goto(`${here}/verschil`)
    await sanne.check()
    assert.match(await sanne.locator('main').textContent(), /Bel de wijkmanager voor tien uur[^]*1 werkdag/)
  })

  test('what was done is undone and done again with the focus at hand; a step is dropped and comes back', async () => {
    await sanne.goto(here)
    await skip(sanne)
    await tab(sanne, 'Maak laatste wijziging ongedaan')
    await go(sanne)
    await has(sanne, /Maak laatste wijziging ongedaan/)
    await tab(sanne, 'Zet terug wat je ongedaan maakte')
    await go(sanne)
    await has(sanne, /ongedaan/)
    await skip(await restart(sanne, here))
    const far = await tab(sanne, /^zoek/m, 14)
    await sanne.keyboard.type('wijkmanager')
    assert.match(await sanne.locator('[data-stappen] [role="status"]').innerText(), /^1 stap gevonden$/, 'said while typing')
    await go(sanne)
    assert.ok(far <= 14, `${far} times Tab, a word and Enter`)
    assert.equal(new URL(sanne.url()).hash, '#stap')
    await tab(sanne, 'Verwijder deze stap', 6)
    await sanne.keyboard.press('Enter')
    await tab(sanne, 'Laat vervallen')
    await go(sanne)
    assert.doesNotMatch(await text(sanne), /Bel de wijkmanager voor tien uur/)
    await skip(await restart(sanne, here))
    await tab(sanne, 'Maak laatste wijziging ongedaan')
    await go(sanne)
    await sanne.goto(`${here}/verschil`)
    assert.match(await text(sanne), /Bel de wijkmanager voor tien uur/)
  })

  test('the list of steps is one stop: arrows, Home and End go through it, and words narrow it', async () => {
    await skip(await restart(sanne, here))
    await tab(sanne, /^zoek/m, 14)
    const steps = sanne.locator('.editor-stappen a[data-stap]')
    const all = await steps.count()
    assert.ok(all > 40, `${all} steps`)
    const at = () => sanne.evaluate(() => [...document.querySelectorAll('.editor-stappen a[data-stap]')].indexOf(document.activeElement))
    const press = async (key, wanted) => {
      await sanne.keyboard.press(key)
      assert.equal(await at(), wanted, key)
      assert.ok((await focus(sanne)).seen, `${key}: nobody sees where it is`)
    }
    await press('ArrowDown', 0)
    await press('ArrowDown', 1)
    await press('End', all - 1)
    await press('ArrowDown', all - 1)
    await press('Home', 0)
    await sanne.check()
    await sanne.keyboard.press('End')
    await sanne.keyboard.press('Tab')
    assert.equal(await at(), -1, 'the next Tab is past the list')
    await sanne.keyboard.press('Shift+Tab')
    assert.equal(await at(), all - 1, 'and back is where it was')
    await press('Home', 0)
    await sanne.keyboard.press('ArrowUp')
    assert.match((await focus(sanne)).words, /^zoek/m, 'above the first is the field')
    await sanne.keyboard.type('slachtoffer')
    const some = await steps.locator('visible=true').count()
    assert.ok(some > 1 && some < all, `${some} of ${all}`)
    assert.equal(await sanne.locator('[data-stappen] [role="status"]').innerText(), `${some} stappen gevonden`)
    await sanne.check()
    await sanne.keyboard.press('Enter')
    assert.ok(await at() >= 0, 'several: the first of them has the focus')
    await go(sanne)
    await has(sanne, /slachtoffer/i)
    await tab(sanne, /^titel$/m, 8)
  })

  test('it is laid before a colleague, approved and goes in force on the day that is typed', async () => {
    await skip(await restart(sanne, here))
    await tab(sanne, /Klaar met schrijven|collega/)
    await sanne.keyboard.press('Enter')
    await tab(sanne, 'Leg voor aan een collega')
    await go(sanne)
    const karim = await stage.as('plaatsvervanger', TABLET)
    await skip(await restart(karim, here))
    await tab(karim, 'Keur goed')
    await go(karim)
    await skip(karim)
    await tab(karim, 'Laat ingaan')
    await go(karim)
    await skip(karim)
    const day = new Date(Date.now() + 3 * 86_400_000)
    await tab(karim, /vanaf-dag/)
    for (const part of [day.getDate(), day.getMonth() + 1, day.getFullYear()]) {
      await karim.keyboard.press('ControlOrMeta+a')
      await karim.keyboard.type(String(part))
      await karim.keyboard.press('Tab')
    }
    if (!/Laat ingaan/.test((await focus(karim)).words)) await tab(karim, 'Laat ingaan')
    await go(karim)
    assert.match(await text(karim), new RegExp(`${day.getDate()} [a-z]+ ${day.getFullYear()}`))
    await karim.leave()
  })
})

/** From the top of a page. */
async function restart(page, path) {
  await page.goto(path)
  return page
}
