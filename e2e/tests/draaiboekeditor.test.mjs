// A municipality changes a draaiboek: with and without scripts, on a phone, a tablet and a desk, by keyboard alone, until it is in force.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fill, press, refused, submit, text } from '../lib/form.mjs'
import { DESK, PHONE, PROJECTS } from '../lib/project.mjs'
import { openStage } from '../lib/stage.mjs'

const HERE = '/voorbereiden/draaiboekversies'
const STEP = 'omgeving-informeren'
const PLAIN = PROJECTS.find((it) => !it.js && it.width === 360 && it.language === 'nl')
const TABLET = { ...DESK, width: 800, height: 1100, name: '800 px, nl, scripts on' }

describe('the editor of draaiboeken', () => {
  let stage, sanne, here
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

  test('from a draaiboek to a concept of its own, with a step that is changed', async () => {
    await open(sanne, '/voorbereiden/draaiboeken/woningoverval')
    await sanne.getByRole('link', { name: 'Pas aan voor je gemeente' }).click()
    await sanne.check()
    await submit(sanne, {}, 'Begin')
    here = new URL(sanne.url()).pathname
    await open(sanne, `${here}?stap=${STEP}`)
    await submit(sanne, { uiterlijk: '3 werkdagen' }, 'Bewaar concept')
    await sanne.check()
    await open(sanne, `${here}/verschil`)
    assert.match(await text(sanne), /Veranderd \(1\)[^]*3 werkdagen/)
  })

  test('what is typed is checked while typing, and nothing is saved', async () => {
    await open(sanne, `${here}?stap=${STEP}`)
    await sanne.locator('[name="uiterlijk"]').fill('3 apen')
    const finding = sanne.locator('#toetsing a', { hasText: '3 apen' })
    await finding.waitFor()
    await sanne.check()
    await finding.focus()
    await sanne.keyboard.press('Enter')
    assert.equal(await sanne.evaluate(() => location.hash), '#veld-uiterlijk')
    await sanne.reload()
    assert.equal(await sanne.locator('[name="uiterlijk"]').inputValue(), '3 werkdagen')
  })

  test('without a connection nothing is sent, what was typed stays, and the findings say that they are old', async () => {
    await open(sanne, `${here}?stap=${STEP}`)
    const old = sanne.locator('#toetsing [data-oud]', { hasText: 'nog niet nagekeken' })
    const save = sanne.getByRole('button', { name: 'Bewaar concept' })
    await sanne.context().setOffline(true)
    await sanne.locator('[name="uiterlijk"]').fill('4 werkdagen')
    await old.waitFor()
    await save.click()
    await sanne.locator('.tegenvaller', { hasText: 'Er is geen verbinding' }).waitFor()
    assert.equal(await sanne.locator('[name="uiterlijk"]').inputValue(), '4 werkdagen')
    await sanne.context().setOffline(false)
    await sanne.check()
    await sanne.locator('[name="uiterlijk"]').fill('3 werkdagen')
    await old.waitFor({ state: 'detached' })
    await Promise.all([sanne.waitForNavigation(), save.click()])
    assert.equal(await sanne.locator('.tegenvaller').count(), 0)
  })

  test('the text keeps remarks, and a finding leads to its line', async () => {
    await open(sanne, `${here}?tekst=ja`)
    const area = sanne.locator('[name="tekst"]')
    const written = await area.inputValue()
    await area.fill(`# Afgesproken in het overleg\n${written}\n[[stap]]\nid = "raar"\n`)
    const finding = sanne.locator('#toetsing a[data-regel]').first()
    await finding.waitFor()
    await finding.click()
    assert.equal(await sanne.evaluate(() => document.activeElement.name), 'tekst')
    await area.fill(`# Afgesproken in het overleg\n${written}`)
    await press(sanne, 'Bewaar concept')
    await open(sanne, `${here}?stap=${STEP}`)
    await submit(sanne, { uiterlijk: '4 werkdagen' }, 'Bewaar concept')
    await open(sanne, `${here}?tekst=ja`)
    assert.equal(await area.inputValue(), `# Afgesproken in het overleg\n${written.replace('3 werkdagen', '4 werkdagen')}`)
  })

  test('without scripts, on a phone: a step comes, moves, goes and comes back', async () => {
    const plain = await stage.as('coordinator', PLAIN)
    for (const titel of ['Bel de wijkmanager', 'Zet het licht aan']) {
      await open(plain, `${here}?nieuw=ja`)
      await submit(plain, { titel, spoor: 'omgeving', fase: 'verlenen' }, 'Voeg toe')
      await plain.check()
    }
    await press(plain, 'Zet eerder')
    await plain.check()
    await press(plain, 'Laat vervallen')
    assert.doesNotMatch(await plain.content(), /Zet het licht aan/)
    await press(plain, 'Maak laatste wijziging ongedaan')
    assert.match(await plain.content(), /Zet het licht aan/)
    await press(plain, 'Zet terug wat je ongedaan maakte')
    await plain.check()
    assert.doesNotMatch(await plain.content(), /Zet het licht aan/)
    await press(plain, 'Maak laatste wijziging ongedaan')
    for (const view of ['', '?kop=ja', '?tekst=ja', '?scenarios=ja', '/verschil']) await open(plain, `${here}${view}`)
    await plain.leave()
  })

  test('a step far down the list is found by a word, with and without scripts, on a phone', async () => {
    for (const project of [PLAIN, PHONE, TABLET]) {
      const page = await stage.as('coordinator', project)
      await open(page, here)
      await page.locator('#stapzoeker').fill('zzzz')
      if (project.js) assert.match(await page.locator('[data-stappen] [role="status"]').innerText(), /Geen stap/)
      else await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Ga', exact: true }).click()])
      assert.match(await page.locator('[data-stappen]').innerText(), /Geen stap heeft deze woorden/)
      await page.check()
      await page.locator('#stapzoeker').fill('omgeving-informeren')
      await Promise.all([page.waitForNavigation(), page.locator('#stapzoeker').press('Enter')])
      assert.match(page.url(), /stap=omgeving-informeren#stap$/)
      await page.check()
      await page.leave()
    }
  })

  test('a step of the draaiboek it builds on moves by keyboard alone, and back without a trace', async () => {
    await open(sanne, `${here}?tekst=ja`)
    const written = await sanne.locator('[name="tekst"]').inputValue()
    await open(sanne, `${here}?stap=${STEP}`)
    const move = async (name) => {
      const button = sanne.getByRole('button', { name })
      await button.focus()
      await Promise.all([sanne.waitForNavigation(), sanne.keyboard.press('Enter')])
      await sanne.check()
    }
    await move('Zet eerder')
    await open(sanne, `${here}?tekst=ja`)
    const moved = await sanne.locator('[name="tekst"]').inputValue()
    assert.deepEqual(moved.split('\n').filter((line) => !written.split('\n').includes(line)).map((line) => line.split(' ')[0]), ['volgorde'])
    await open(sanne, `${here}/verschil`)
    assert.match(await text(sanne), /Staat op een andere plaats \(1\)/)
    await open(sanne, `${here}?stap=${STEP}`)
    await move('Zet later')
    await open(sanne, `${here}?tekst=ja`)
    assert.equal(await sanne.locator('[name="tekst"]').inputValue(), written)
  })

  test('the stories beside it are written, played and go back to the shipped ones', async () => {
    await open(sanne, `${here}?scenarios=ja`)
    const shipped = await sanne.locator('[name="scenarios"]').inputValue()
    assert.match(shipped, /```scenario/)
    const story = (state) => ['# Van onze gemeente', '', '```scenario', 'draaiboek woningoverval', 'op 2026-11-24 20:40 overval', 'op 2026-11-24 20:47 melding', `verwacht melding-nalopen ${state}`, '```', ''].join('\n')
    await submit(sanne, { scenarios: story('gedaan') }, 'Bewaar concept')
    await sanne.check()
    assert.match(await sanne.locator('#toetsing').innerText(), /Van onze gemeente[^]*verwacht melding-nalopen gedaan/)
    // Whoever means it so lets the story expect what comes out; that goes back and forth like any other change.
    await press(sanne, 'Zet 1 verwachting op wat er nu uitkomt')
    await sanne.check()
    assert.equal(await sanne.locator('[name="scenarios"]').inputValue(), story('open').trimEnd())
    await press(sanne, 'Maak laatste wijziging ongedaan')
    await sanne.check()
    assert.equal(await sanne.locator('[name="scenarios"]').inputValue(), story('gedaan').trimEnd(), 'where it is seen')
    await press(sanne, 'Zet terug wat je ongedaan maakte')
    await sanne.check()
    assert.match(await sanne.locator('#toetsing').innerText(), /(komt|komen) uit/)
    await submit(sanne, { scenarios: '' }, 'Bewaar concept')
    assert.equal(await sanne.locator('[name="scenarios"]').inputValue(), shipped)
  })

  test('the form of a step says at a glance what stands in its closed parts', async () => {
    const phone = await stage.as('coordinator', PHONE)
    await open(phone, `${here}?stap=${STEP}`)
    const parts = phone.locator('.stapdelen > details > summary')
    assert.ok(await parts.count() >= 7)
    assert.match(await parts.first().innerText(), /Wanneer[^]*Begint na: /)
    const high = await phone.evaluate(() => document.querySelector('[data-toets]').getBoundingClientRect().height)
    assert.ok(high < 2600, `the form is ${high} px high`)
    await phone.leave()
  })

  test('on a tablet and in English it stands as well', async () => {
    const english = PROJECTS.find((it) => it.js && it.width === 1280 && it.language === 'en')
    for (const project of [TABLET, PHONE, english]) {
      const page = await stage.as('coordinator', project)
      for (const view of ['', `?stap=${STEP}`, '?kop=ja', '?tekst=ja', '?scenarios=ja', '/verschil']) await open(page, `${here}${view}`)
      await open(page, HERE)
      await page.leave()
    }
  })

  test('a colleague approves, and from its day the municipality works with it', async () => {
    await open(sanne, here)
    await press(sanne, 'Leg voor aan een collega')
    await sanne.check()
    const karim = await stage.as('plaatsvervanger', PHONE)
    await open(karim, here)
    await press(karim, 'Keur goed')
    await karim.check()
    await open(karim, `${here}/publiceren`)
    await fill(karim, { vanaf: '2020-01-01' })
    await refused(karim, await press(karim, 'Laat ingaan'))
    await karim.check()
    await open(karim, `${here}/publiceren`)
    await press(karim, 'Laat ingaan')
    await karim.check()
    await open(karim, '/voorbereiden/draaiboeken/woningoverval')
    assert.match(await karim.locator('main').textContent(), /4 werkdagen/)
    await karim.leave()
  })
})
