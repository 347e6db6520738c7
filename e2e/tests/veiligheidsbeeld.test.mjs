// Boundaries of neighbourhoods are read in, and the map lights up with its table: by mouse and by keyboard.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { DESK, PHONE } from '../lib/project.mjs'
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
