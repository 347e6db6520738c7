// Point 4: a report on a phone at night, the tasks, the mayor, and the refusal without a decision.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fill, press, refused, submit, text } from '../lib/form.mjs'
import { DESK, PHONE, PROJECTS } from '../lib/project.mjs'
import { startServer } from '../lib/server.mjs'
import { openStage } from '../lib/stage.mjs'

const BARE_PHONE = PROJECTS.find((it) => !it.js && it.width === 360 && it.language === 'nl')
const SHEET = '/voorbereiden/belkaart'
const REPORT = { soort: 'woning', wanneer: 'net', buurt: 'Vinkenbuurt', geweld: 'wapen', aantal: '2', vrijgave: 'nee' }

describe('a report at night', () => {
  let stage
  before(async () => { stage = await openStage() })
  after(() => stage?.close())

  for (const [role, project] of [['politie', PHONE], ['coordinator', BARE_PHONE]]) {
    test(`${role}, ${project.name}: six fields, no names, under a minute`, async () => {
      const page = await stage.as(role, project)
      const begin = Date.now()
      await page.getByRole('link', { name: 'Overval melden' }).first().click()
      await page.waitForLoadState()
      assert.ok(await page.locator('main fieldset, main input[type=text]:not(fieldset *)').count() <= 7, 'more than six questions')
      await submit(page, REPORT)
      assert.ok(Date.now() - begin < 60_000)
      assert.match(new URL(page.url()).pathname, /^\/melden\/2026-\d{3}$/)
      await page.check()
      await page.leave()
    })
  }

  test('what to do first stands there with whom to call, and a time beside "just now" is asked about', async () => {
    const page = await stage.as('coordinator', PHONE)
    await page.goto('/melden')
    await fill(page, { ...REPORT, tijd: '20:47' })
    await refused(page, await press(page), 1)
    await page.check()
    await submit(page, { wanneer: 'tijd' })
    assert.match(await text(page), /Dit doe je nu/)
    assert.ok(await page.locator('main ol > li a[href^="tel:"]').count() >= 1, 'nobody to call at a step')
    assert.equal(await page.locator('main ol > li a[href*="/taken/"]').count(), 3)
    await page.check()
    await page.leave()
  })

  test('an empty report names all mistakes at once and keeps what was filled in', async () => {
    const page = await stage.as('coordinator', BARE_PHONE)
    await page.goto('/melden')
    await page.check()
    await fill(page, { buurt: 'Merelwijk' })
    await refused(page, await press(page), 5)
    assert.equal(await page.inputValue('[name=buurt]'), 'Merelwijk')
    await page.check()
    await page.leave()
  })

  test('the same report sent twice makes one casus', async () => {
    const page = await stage.as('coordinator', DESK)
    const count = async () => { await page.goto('/casussen'); return page.locator('main tbody tr').count() }
    const before = await count()
    await page.goto('/melden')
    await fill(page, { ...REPORT, buurt: 'Dubbelbuurt' })
    const body = await page.$eval('form[action="/melden"]', (form) => new URLSearchParams(new FormData(form)).toString())
    const send = () => page.request.post('/melden', { data: body, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: stage.address }, maxRedirects: 0 })
    const [first, second] = await Promise.all([send(), send()])
    for (const answer of [first, second]) assert.ok(answer.status() < 400, `answered ${answer.status()}`)
    assert.equal(await count(), before + 1)
    await page.leave()
  })

  /** Somebody who kept the call sheet on the telephone. */
  const keeper = async (on) => {
    const page = await on.as('coordinator', PHONE)
    await page.goto(SHEET)
    await page.getByRole('button', { name: 'Bewaar op deze telefoon' }).click()
    await page.getByText('Bewaard. Deze kaart is van').waitFor()
    return page
  }

  test('the call sheet that was kept on the telephone goes at logging out', async () => {
    const page = await keeper(stage)
    await page.check()
    assert.ok(await page.evaluate(() => caches.has('belkaart')))
    await page.goto('/')
    await Promise.all([page.waitForNavigation(), page.evaluate(() => document.querySelector('form[action="/afmelden"]').requestSubmit())])
    assert.equal(await page.evaluate(() => caches.has('belkaart')), false, 'the sheet is still on the device')
    await page.leave()
  })

  test('without a network the kept call sheet stands in for every page', async () => {
    let server
    const own = await openStage(async () => (server = await startServer()))
    const page = await keeper(own)
    // A browser told to be offline still lets the worker reach the program: only a program that is gone proves anything.
    await server.stop()
    for (const path of [SHEET, '/melden', '/', '/casussen']) {
      await page.goto(path)
      assert.equal(new URL(page.url()).pathname, path)
      assert.equal(await page.locator('[data-geen-netwerk]').isVisible(), path !== SHEET, path)
      assert.ok(await page.locator('main a[href^="tel:"]').count() >= 3, `${path}: the numbers can be called`)
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('main h1')).fontWeight), '700', `${path}: it looks like itself`)
    }
    await own.close()
  })

  test('the tasks stand there in three tracks, with who and until when', async () => {
    const page = await stage.as('coordinator', PHONE)
    await page.goto('/casussen/2026-001')
    await page.check()
    const content = await page.locator('main').textContent()
    for (const track of ['Slachtoffer', 'Omgeving', 'Preventie']) assert.match(content, new RegExp(track))
    for (const word of [/uiterlijk/, /niet voor/, /Burgemeester/, /Coördinator/]) assert.match(content, word)
    await page.goto('/taken')
    await page.check()
    await page.goto('/casussen/2026-001/taken/melding-nalopen')
    await page.check()
    await refused(page, await press(page, 'Taak afronden'))
    await page.check()
    await submit(page, {
      'noot-politie-naam': 'Jan de Boer', 'noot-politie-nummer': '06 12345655', 'noot-belmoment-dag': '1',
      'noot-belmoment-maand': '12', 'noot-belmoment-jaar': '2030', 'noot-belmoment-tijd': '09:00',
    }, 'Taak afronden')
    await page.check()
    await page.goto('/casussen/2026-001/bellen')
    assert.match(await text(page), /Jan de Boer/)
    await page.check()
    await page.leave()
  })

  test('the mayor reads one screen and chooses', async () => {
    const page = await stage.as('burgemeester', PHONE)
    await page.check()
    await page.goto('/burgemeester/2026-001')
    await page.check()
    for (const word of [/Woningoverval/, /Vinkenbuurt/, /Ik bel/, /Ik ga langs/, /brief/, /Niets/]) assert.match(await text(page), word)
    await refused(page, await press(page, 'Keuze vastleggen'))
    await page.check()
    await submit(page, {}, 'Ik heb dit gelezen')
    await page.goto('/burgemeester/2026-001')
    await submit(page, { keuze: 'bellen' }, 'Keuze vastleggen')
    await page.check()
    await page.leave()
  })

  test('a case page is closed to the administrator and the partner', async () => {
    for (const role of ['beheerder', 'partner']) {
      const page = await stage.as(role, DESK)
      assert.equal((await page.goto('/casussen/2026-001')).status(), 403)
      await page.check()
      await page.leave()
    }
  })

  test('after the mayor withdraws the decision, nobody reports: the page names the article and the next step', async () => {
    const mayor = await stage.as('burgemeester', DESK)
    await mayor.goto('/voorbereiden/aanwijzingsbesluit/2026-1')
    const open = mayor.locator('summary', { hasText: 'intrekken' })
    if (await open.count()) await open.click()
    await submit(mayor, { intrekreden: 'niet-nodig' }, 'Trek het besluit nu in')
    await mayor.check()
    await mayor.leave()
    for (const role of ['coordinator', 'politie']) {
      const page = await stage.as(role, BARE_PHONE)
      await page.check()
      assert.ok((await page.goto('/melden')).status() >= 400)
      assert.match(await text(page), /(Wpg|Awb) art\./)
      assert.ok(await page.locator('main a').count(), 'no next step')
      await page.check()
      assert.ok((await page.goto('/casussen/2026-001')).status() >= 400)
      await page.check()
      await page.leave()
    }
  })
})
