// Boundaries of neighbourhoods are read in, and the map lights up with its table: by mouse and by keyboard.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { DESK, PHONE } from '../lib/project.mjs'
import { submit } from '../lib/form.mjs'
import { startBusy } from '../lib/server.mjs'
import { openStage } from '../lib/stage.mjs'

const HERE = '/voorbereiden/veiligheidsbeeld'
const MAP = new URL('../../crates/app/beeld/voorbeeld/buurten.geojson', import.meta.url)

describe('the security picture on a map', () => {
  let stage, sanne, year
  before(async () => {
    stage = await openStage()
    sanne = await stage.as('coordinator', DESK)
    year = new Date().getFullYear() - 1
  })
  after(() => stage?.close())

  const send = async (name, buffer) => {
    await sanne.goto(`${HERE}/grenzen/invoer`)
    await sanne.setInputFiles('input[type=file]', { name, mimeType: 'application/geo+json', buffer })
    await sanne.getByRole('button', { name: 'Lees in en controleer' }).click()
    await sanne.waitForLoadState()
  }
  const words = (page) => page.locator('main').innerText()

  test('a broken file is told why and changes nothing; a good one is shown first', async () => {
    const whole = await readFile(MAP)
    await sanne.goto(`${HERE}/grenzen`)
    const crumbs = await sanne.locator('nav.kruimel li').allInnerTexts()
    assert.deepEqual(crumbs.map((it) => it.trim()), ['Voorbereiden', 'Veiligheidsbeeld', 'Grenzen van buurten'])
    await sanne.goto(`${HERE}/grenzen/invoer`)
    await sanne.check()
    await send(`buurten-${year}.geojson`, whole.subarray(0, whole.length - 50))
    assert.match(await words(sanne), /afgebroken/)
    await sanne.check()
    const moved = JSON.parse(whole)
    for (const corner of moved.features[0].geometry.coordinates[0]) corner[0] += 300
    await send(`buurten-${year}.geojson`, Buffer.from(JSON.stringify(moved)))
    assert.match(await words(sanne), /ligt voor een deel over Molenwijk/)
    assert.equal(await sanne.getByRole('button', { name: 'Voer dit uit' }).count(), 0)
    await sanne.check()
    await send('buurten-2020.geojson', whole)
    assert.match(await words(sanne), /5 nieuw/)
    await sanne.check()
    await sanne.getByRole('button', { name: 'Voer dit uit' }).click()
    await sanne.goto(`${HERE}/grenzen`)
    assert.match(await words(sanne), /Indeling 2020/)
    await sanne.check()
  })

  test('an area and its row light up together, and the keyboard stops once', async () => {
    await sanne.goto(`${HERE}?jaar=${year}`)
    await sanne.check()
    const map = sanne.locator('[data-kaart]').first()
    const area = map.getByRole('button', { name: /^Centrum/ })
    assert.equal(await map.locator('svg [tabindex="0"]').count(), 1)
    await area.locator('path').first().hover()
    assert.match(await map.locator('tr.gekozen').innerText(), /Centrum/)
    await area.focus()
    await sanne.keyboard.press('ArrowRight')
    assert.match(await map.locator('tr.gekozen').innerText(), /Molenwijk/)
    await sanne.keyboard.press('Enter')
    assert.equal(await map.locator('[aria-pressed="true"]').count(), 1)
    await sanne.check()
  })

  test('the map of spread has its number, radius and table, and its radius is chosen with a link', async () => {
    await sanne.goto(`${HERE}?jaar=${year}`)
    const card = sanne.locator('#spreiding')
    assert.match(await card.innerText(), /De nadruk ligt in .*overvallen per km² per jaar[\s\S]*telt voor 9\d% mee waar de adressen liggen/)
    assert.ok(await card.locator('svg path.vb-patroon').count(), 'each shade has its pattern')
    assert.equal(await card.locator('svg circle:not(.vb-stip, .vb-halo, .vb-omtrek)').count(), 0, 'no points: only circles around what stands out')
    assert.equal(await card.locator('svg circle.vb-omtrek').count(), await card.locator('svg text', { hasText: /^[A-Z]$/ }).count(), 'each with its letter')
    assert.match(await card.locator('svg').textContent(), /n = \d+, straal \d+ m/)
    await card.getByRole('link', { name: '1000 m' }).click()
    await sanne.waitForLoadState()
    assert.match(await sanne.locator('#spreiding svg').textContent(), /straal 1000 m/)
    assert.match(await sanne.locator('#voor-na').innerText(), new RegExp(`${year - 1} en ${year} naast elkaar`))
    await sanne.check()
  })

  test('experts have a page of their own, with chances and methods', async () => {
    await sanne.goto(`${HERE}?jaar=${year}`)
    await sanne.getByRole('link', { name: 'Naar de pagina voor deskundigen' }).click()
    await sanne.waitForLoadState()
    assert.match(await words(sanne), /Gi\*[\s\S]*Moran[\s\S]*DBSCAN/)
    assert.equal(await sanne.locator('main a[href*="/uitleg/"]').count(), 3)
    await sanne.check()
    const phone = await stage.as('coordinator', PHONE)
    for (const address of [`${HERE}/deskundig?jaar=${year}`, `${HERE}?jaar=${year}`, '/veiligheidsbeeld/uitleg/getis-ord']) {
      await phone.goto(address)
      await phone.check()
    }
    await phone.leave()
  })

  test('a list of addresses with a wrong row changes nothing by accident, and is turned back', async () => {
    const list = 'openbareruimte;huisnummer;postcode;x;y\nMaasstraat;12;0000AB;155010;463020\nMaasstraat;14;0000AB;463020;155010\n'
    const base = `${HERE}/basis`
    await sanne.goto(`${base}/invoer`)
    await sanne.check()
    await sanne.setInputFiles('input[type=file]', { name: 'bag-2019.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await sanne.getByRole('button', { name: 'Lees in en controleer' }).click()
    await sanne.waitForLoadState()
    assert.match(await words(sanne), /1 nieuw, 1 fout[\s\S]*coördinaten lijken verwisseld/)
    assert.equal(await sanne.getByRole('button', { name: 'Voer dit uit' }).count(), 0)
    await sanne.check()
    await sanne.getByRole('button', { name: 'Neem alleen de goede rij over' }).click()
    await sanne.waitForLoadState()
    await sanne.check()
    await sanne.getByRole('button', { name: 'Draai alles terug' }).click()
    await sanne.waitForLoadState()
    assert.match(await words(sanne), /teruggedraaid/)
    await sanne.check()
  })

  test('everyone reads the map of what was given out, on a phone, and how it is made', async () => {
    const reader = await stage.visitor(PHONE)
    await reader.goto('/veiligheidsbeeld/openbaar')
    assert.ok(await reader.locator('[data-kaart] svg').count())
    await reader.check()
    await reader.goto('/veiligheidsbeeld/uitleg/kaart')
    await reader.check()
    await reader.leave()
  })
})

describe('a new case close to another robbery', () => {
  let stage, sanne
  before(async () => {
    stage = await openStage(startBusy)
    sanne = await stage.as('coordinator', DESK)
  })
  after(() => stage?.close())

  const take = async (list, name, text) => {
    await sanne.goto(`${HERE}/${list}/invoer`)
    await sanne.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await submit(sanne, {}, 'Lees in en controleer')
    await submit(sanne, {}, 'Voer dit uit')
  }
  const day = (back) => new Date(Date.now() - back * 864e5).toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })

  test('is told on the start page and the picture, with what to do, without an address; what cannot be placed is said', async () => {
    await sanne.goto(HERE)
    assert.match(await sanne.locator('#nabij').innerText(), /Van 1 van 2 nieuwe overvallen weten we de plek niet[\s\S]*Lees adressen in met straat en huisnummer/)
    await sanne.goto('/casussen')
    const casus = await sanne.locator('main a[href^="/casussen/"]', { hasText: /Rivierenbuurt/ }).or(sanne.locator('main tr', { hasText: 'Rivierenbuurt' }).locator('a[href^="/casussen/"]')).first().getAttribute('href')
    await sanne.goto(`${casus.split('?')[0]}/betrokkenen/1/wijzigen`)
    await submit(sanne, { adres: 'Waalplein 30, 0000 AB Voorbeeldstad', 'adres-herkomst': 'politie' })
    await take('incidenten', 'nieuw.csv', `Datum;Tijd;Soort;Branche;Adres;Buurtcode;X;Y\n${day(9)};20:00;bedrijf;winkel;Geheimlaan 4;BU99990102;155450;465050\n`)
    await take('basis', 'bag-2026.csv', 'openbareruimte;huisnummer;postcode;x;y\nWaalplein;30;0000AB;155310;465020\nWaalplein;32;0000AB;155330;465040\n')
    await sanne.goto('/')
    assert.match(await sanne.locator('main').innerText(), /2 overvallen van de afgelopen 30 dagen kort na een andere en dicht daarbij/)
    await sanne.check()
    await sanne.goto(HERE)
    const said = await sanne.locator('#nabij').innerText()
    assert.match(said, /Rivierenbuurt[\s\S]*100 tot 200 m \(op ongeveer 100 m\)[\s\S]*8 dagen[\s\S]*geen voorspelling/)
    assert.doesNotMatch(said, /Waalplein|Geheimlaan|Bedacht/)
    await sanne.check()
  })
})
