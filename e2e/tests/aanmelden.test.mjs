// Points 1 and 2: the demo logins, and the first login of a real installation.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { join } from 'node:path'
import { fill, press, refused, submit } from '../lib/form.mjs'
import { DESK, PHONE, PROJECTS } from '../lib/project.mjs'
import { ROLES } from '../lib/roles.mjs'
import { freePort, newFolder, run, serve } from '../lib/server.mjs'
import { openStage } from '../lib/stage.mjs'
import { totp } from '../lib/totp.mjs'

const PASSWORD = 'fietsbel koffie zeehond 41'
const EMAIL = 'a.jansen@urk.example'

describe('the demo', () => {
  let stage
  before(async () => { stage = await openStage() })
  after(() => stage?.close())

  for (const role of ROLES) {
    test(`one click makes a visitor ${role}, and logging out ends it`, async () => {
      const page = await stage.as(role, PHONE)
      await page.check()
      await page.locator('form[action="/afmelden"]').first().evaluate((form) => form.submit())
      await page.waitForLoadState()
      await page.waitForURL((it) => it.pathname !== '/')
      assert.equal(await page.locator('form[action="/afmelden"]').count(), 0)
      await page.check()
      await page.leave()
    })
  }

  test('the language switch keeps the page and stays', async () => {
    const page = await stage.as('coordinator', DESK)
    await page.goto('/voorbereiden')
    await page.goto('/voorbereiden')
    await Promise.all([page.waitForNavigation(), page.locator('form[action="/taal"] button:visible').first().click()])
    assert.equal(new URL(page.url()).pathname, '/voorbereiden')
    assert.equal(await page.getAttribute('html', 'lang'), 'en')
    await page.goto('/casussen')
    assert.equal(await page.getAttribute('html', 'lang'), 'en')
    await page.leave()
  })

  test('pages without a login lead to logging in; unknown addresses explain themselves', async () => {
    for (const project of PROJECTS.filter((it) => it.js)) {
      const page = await stage.visitor(project)
      for (const path of ['/', '/demo', '/aanmelden', '/aanmelden/herstel', '/casussen', '/bestaat-niet', '/uitnodiging/onzin', '/toegankelijkheid']) {
        await page.goto(path)
        await page.check()
      }
      await page.leave()
    }
  })
})

describe('the first administrator', () => {
  let stage, link, secret, codes
  before(async () => {
    stage = await openStage(async () => {
      const [folder, port] = [await newFolder(), await freePort()]
      const data = join(folder, 'urk')
      const { code, output } = await run('init', '--gemeente', 'Urk', '--data', data, '--url', `http://localhost:${port}`,
       )
      assert.equal(code, 0, output)
      link = output.match(/\/uitnodiging\/\S+/)[0]
      return serve(folder, port, 'serve', '--data', data, '--listen', `127.0.0.1:${port}`)
    })
  })
  after(() => stage?.close())

  test('an unknown municipality is a clear sentence with spelling help, and nothing is made', async () => {
    const { code, output } = await run('init', '--gemeente', 'Utrect', '--data', join(stage.data, 'niets'), '--beheerder-naam', 'A', '--beheerder-email', EMAIL)
    assert.notEqual(code, 0)
    assert.match(output, /Utrecht/)
  })

  test('there is no demo login', async () => {
    const page = await stage.visitor(DESK)
    assert.equal((await page.goto('/demo')).status(), 404)
    await page.check()
    await page.leave()
  })

  test('the one-time link sets a password with an app, and works once', async () => {
    const page = await stage.visitor(DESK)
    await page.goto(link)
    await page.check()
    await fill(page, { naam: '', email: 'geen adres' })
    await refused(page, await press(page), 2)
    await page.check()
    await submit(page, { naam: 'A. Jansen', email: EMAIL })
    await page.check()
    await fill(page, { wachtwoord: 'welkom', code: '1' })
    await refused(page, await press(page, undefined), 2)
    await page.check()
    secret = await page.locator('.sleuteltekst').innerText()
    await submit(page, { wachtwoord: PASSWORD, code: totp(secret) })
    codes = await page.locator('.herstelcodes code').allInnerTexts()
    assert.ok(codes.length >= 8)
    await page.check()
    await page.goto('/')
    await page.check()
    const other = await stage.visitor(DESK)
    assert.equal((await other.goto(link)).status(), 404)
    await other.check()
    await other.leave()
    await page.leave()
  })

  test('a wrong password says no more than that; the right one asks for the code', async () => {
    const page = await stage.visitor(PHONE)
    await page.goto('/aanmelden')
    await fill(page, { email: EMAIL, wachtwoord: 'verkeerd maar lang' })
    assert.ok((await press(page, /Log in$|Inloggen/)).status() >= 400)
    assert.equal(await page.inputValue('[name=email]'), EMAIL)
    await page.check()
    await submit(page, { email: EMAIL, wachtwoord: PASSWORD }, /Log in$|Inloggen/)
    await page.check()
    await fill(page, { code: '000000' })
    await refused(page, await press(page))
    await page.check()
    // A code is good once, and one step of the clock ahead is accepted.
    await submit(page, { code: totp(secret, Date.now() + 30_000) })
    assert.equal(await page.locator('form[action="/afmelden"]').count() > 0, true)
    await page.leave()
  })

  test('a recovery code opens the account once', async () => {
    const page = await stage.visitor(DESK)
    await page.goto('/aanmelden/herstel')
    await submit(page, { email: EMAIL, wachtwoord: PASSWORD, code: codes[0] })
    await page.check()
    await page.goto('/account')
    await page.check()
    assert.equal(await page.inputValue('main [name=naam]'), 'A. Jansen')
    const again = await stage.visitor(DESK)
    await again.goto('/aanmelden/herstel')
    await fill(again, { email: EMAIL, wachtwoord: PASSWORD, code: codes[0] })
    assert.ok((await press(again)).status() >= 400)
    await again.check()
    await again.leave()
    await page.leave()
  })

  test('a passkey is made once and then opens the door without a password', async () => {
    const page = await stage.visitor(DESK)
    const device = await page.context().newCDPSession(page)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal',
      hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
    await page.goto('/aanmelden/herstel')
    await submit(page, { email: EMAIL, wachtwoord: PASSWORD, code: codes[1] })
    await page.goto('/account/passkeys')
    await page.check()
    await Promise.all([page.waitForURL(/\/account(\?|$)/), page.locator('form[data-passkey=maak] button').click()])
    await page.check()
    await page.context().clearCookies()
    await page.goto('/aanmelden')
    await Promise.all([page.waitForURL((it) => it.pathname === '/'), page.locator('form[data-passkey=gebruik] button').click()])
    assert.match(await page.locator('body').innerText(), /Jansen/)
    await page.check()
    await page.leave()
  })
})
