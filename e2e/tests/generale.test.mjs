// A draaiboek is played before the night it is needed: with and without scripts, on a phone and a desk, in both languages.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fill, refused, text } from '../lib/form.mjs'
import { DESK, PHONE, PROJECTS } from '../lib/project.mjs'
import { openStage } from '../lib/stage.mjs'

const HERE = '/voorbereiden/draaiboeken/woningoverval/generale'
const EVENING = `${HERE}?versie=2026-01-01&op=2026-11-26T20:47`
const LEAVE = `${EVENING}&w1-wie=coordinator&w1-van=2026-11-20T00:00&w1-tot=2027-02-01T00:00`
const PLAIN = PROJECTS.find((it) => !it.js && it.width === 360 && it.language === 'nl')

describe('the rehearsal of a draaiboek', () => {
  let stage, sanne
  before(async () => {
    stage = await openStage()
    sanne = await stage.as('coordinator', DESK)
  })
  after(() => stage?.close())

  const open = async (page, path) => {
    const answer = await page.goto(path)
    assert.equal(answer.status(), 200, path)
    await page.check()
  }

  /** Sends a form that asks: the answer is another page. */
  const ask = async (page, name) => {
    const button = page.locator('main').getByRole('button', { name, includeHidden: true }).first()
    for (const fold of await button.locator('xpath=ancestor::details[not(@open)]').all()) await fold.locator('summary').first().click()
    const [answer] = await Promise.all([
      page.waitForResponse((it) => it.request().isNavigationRequest() && ![302, 303].includes(it.status())),
      button.click(),
    ])
    await page.waitForLoadState()
    return answer
  }

  for (const project of PROJECTS) {
    test(`the page stands: ${project.name}`, async () => {
      const page = await stage.as('coordinator', project)
      await open(page, `${LEAVE}&kijk=90000`)
      await open(page, `${EVENING}&tegen=bedrijfsoverval@2026-01-01`)
      await open(page, `${EVENING}&afdruk=ja`)
      await open(page, '/voorbereiden/draaiboeken/woningoverval/scenarios')
      await page.leave()
    })
  }

  test('from the draaiboek to a difficult evening, and where it fails', async () => {
    await open(sanne, '/voorbereiden/draaiboeken/woningoverval')
    await sanne.getByRole('link', { name: 'Generale repetitie' }).first().click()
    await sanne.getByRole('link', { name: /^De avond voor/ }).click()
    await sanne.check()
    assert.match(await text(sanne), /Hier loopt het voor het eerst vast/)
  })

  test('the slider moves the board, the drawing and the address', async () => {
    await open(sanne, EVENING)
    const slider = sanne.locator('input[type="range"]')
    const before = await sanne.locator('#klok-bord').innerText()
    await slider.focus()
    for (let n = 0; n < 8; n++) await sanne.keyboard.press('ArrowRight')
    await sanne.waitForFunction((was) => document.querySelector('#klok-bord').innerText !== was, before)
    await sanne.waitForFunction(() => location.search.includes('kijk='))
    await sanne.check()
    const moment = await sanne.locator('.generale-nu').innerText()
    await sanne.reload()
    assert.equal(await sanne.locator('.generale-nu').innerText(), moment)
    // The other language is the same rehearsal.
    const { search } = new URL(sanne.url())
    for (const there of [/Rehearsal/, /Generale repetitie/]) {
      await Promise.all([sanne.waitForNavigation(), sanne.locator('form[action="/taal"] button:visible').first().click()])
      assert.equal(new URL(sanne.url()).search, search)
      assert.match(await text(sanne), there)
    }
  })

  test('without scripts, on a phone: the clock, a person more, and who is away', async () => {
    const page = await stage.as('coordinator', PLAIN)
    await open(page, EVENING)
    await page.getByRole('link', { name: '1 uur verder' }).click()
    assert.match(await page.locator('.generale-nu').innerText(), /21:47/)
    await ask(page, 'Nog een persoon')
    await page.check()
    assert.match(page.url(), /p2-rol=slachtoffer/)
    await fill(page, { 'p2-rol': 'getuige', 'w1-wie': 'coordinator', 'w1-van': '2026-11-20', 'w1-van-tijd': '9:00', 'w1-tot': '2026-12-20', 'w1-tot-tijd': '9:00' })
    await ask(page, 'Speel af')
    await page.check()
    assert.match(page.url(), /w1-wie=coordinator&w1-van=2026-11-20T09:00/)
    assert.match(await text(page), /persoon 2 \(getuige\)/)
    await page.leave()
  })

  test('a form with mistakes names them all and keeps what was typed', async () => {
    const page = await stage.as('coordinator', PHONE)
    await open(page, EVENING)
    await fill(page, { 'op-dag': '31', 'op-maand': '2', 'op-tijd': 'laat', gebieden: '99' })
    await refused(page, await ask(page, 'Speel af'), 2)
    await page.check()
    assert.equal(await page.locator('[name="op-tijd"]').inputValue(), 'laat')
    await page.leave()
  })

  test('a scenario opens as a rehearsal', async () => {
    await open(sanne, '/voorbereiden/draaiboeken/woningoverval/scenarios')
    await sanne.getByRole('link', { name: /Speel af\s?: Donderdagavond in een huurflat, deel 2/ }).click()
    await sanne.check()
    assert.match(await text(sanne), /persoon 2 \(slachtoffer\)/)
  })
})
