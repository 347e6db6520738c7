// A first-time user in a municipality where nothing is prepared: how far the work list leads him, and what he has to fill in for it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fill, press, submit, text } from '../lib/form.mjs'
import { PHONE } from '../lib/project.mjs'
import { startUnprepared } from '../lib/server.mjs'
import { openStage } from '../lib/stage.mjs'

/** Required fields and pages of the shortest path to this share of readiness. */
const ENOUGH = 60
const FIELDS = 45
/** Minutes the path takes by the estimate of docs/schatting-eerste-keer.md: an estimate, no held clock. */
const MINUTES = 25
const SECONDS = { character: 0.28, field: 1.35, pointing: 1.1, words: 60 / 200 }

describe('the first evening', () => {
  let stage, sanne, marijke
  const counted = { fields: 0, pages: new Set(), filled: 0, presses: 0, characters: 0, words: 0 }
  before(async () => {
    stage = await openStage(startUnprepared)
    sanne = await stage.as('coordinator', PHONE)
    marijke = await stage.as('burgemeester', PHONE)
  })
  after(() => stage?.close())

  const open = async (page, path) => {
    await page.goto(path)
    const here = new URL(page.url()).pathname
    if (!counted.pages.has(here)) counted.words += await words(page)
    counted.pages.add(here)
    counted.presses += 1
    await page.check()
  }
  const percentage = async () => {
    await sanne.goto('/voorbereiden')
    return Number((await text(sanne)).match(/(\d+)\s*%/)[1])
  }
  /** Required questions of the form with the main button: a group of boxes is one question, a date in three parts too. */
  const questions = (page) => page.evaluate(() => {
    const form = document.querySelector('main form button.nl-button--primary').form
    const asked = [...form.elements].filter((it) => it.required || it.getAttribute('aria-required') === 'true' || it.closest('fieldset')?.getAttribute('aria-required') === 'true')
    return new Set(asked.map((it) => it.name.replace(/-(dag|maand|jaar)$/, ''))).size
  })
  /** Words of the headings, the explanation and the questions that are visible on a page: what a first-time user reads. */
  const words = (page) => page.evaluate(() => {
    const read = [...document.querySelectorAll('main h1, main h2, main h3, main p, main li, main label, main legend, main dt, main dd, main .utrecht-form-field-description')]
      .filter((it) => it.checkVisibility() && !it.querySelector('p, li, label, legend, dt, dd'))
    return read.reduce((sum, it) => sum + it.innerText.split(/\s+/).filter(Boolean).length, 0)
  })
  const send = async (page, values, button) => {
    counted.fields += await questions(page)
    counted.filled += Object.keys(values).length
    counted.presses += 1 + Object.keys(values).length
    counted.characters += Object.values(values).filter((it) => typeof it === 'string').reduce((sum, it) => sum + it.length, 0)
    return submit(page, values, button)
  }

  test('starts from nothing, and the work list says what to do first', async () => {
    const begin = await percentage()
    assert.ok(begin < 10, `${begin}% before anything was done`)
    await sanne.check()
    const first = await sanne.locator('main a[href^="/voorbereiden/"]').evaluateAll((all) => all.map((it) => it.getAttribute('href')))
    assert.ok(first.includes('/voorbereiden/aanstelling'), first.join(' '))
  })

  test('who directs: one form', async () => {
    await open(sanne, '/voorbereiden/aanstelling/bewerken')
    // What stands behind a name in a list, or beside it in boxes.
    const pick = (name, who) => sanne.locator(`main [name="${name}"] option, main input[name="${name}"]`).evaluateAll(
      (all, who) => all.find((it) => (it.labels?.[0] ?? it).textContent.includes(who)).value, who)
    await send(sanne, {
      functie: 'coordinator', afdeling: 'Openbare Orde en Veiligheid', sinds: '2026-11-01', coordinator: await pick('coordinator', 'Sanne'),
      plaatsvervangers: [await pick('plaatsvervangers', 'Karim')], buiten_kantooruren: await pick('buiten_kantooruren', 'Karim'),
      burgemeester: await pick('burgemeester', 'Marijke'), politie: await pick('politie', 'Esra'),
      politie_wacht: 'Officier van dienst', politie_telefoon: '06 12345608',
    })
    await sanne.check()
  })

  test('in whose name: a decision that is drafted, offered, signed and made known', async () => {
    await open(sanne, '/voorbereiden/aanwijzingsbesluit')
    await send(sanne, {}, 'Stel een besluit op')
    const here = new URL(sanne.url()).pathname.replace(/\/bewerken$/, '')
    await open(sanne, `${here}/bewerken`)
    const employers = await sanne
      .locator('main [name^="werkgever-"]:not([name^="werkgever-op-"])')
      .evaluateAll((all) => all.map((it) => it.name))
    await send(sanne, Object.assign({}, ...employers.map(consent)))
    await open(sanne, here)
    assert.doesNotMatch(await text(sanne), /Er ontbreekt nog|Er ontbreken nog/)
    await send(sanne, {}, /Bied .*aan/)
    await open(marijke, here)
    await send(marijke, { gelezen: ['ja'] }, /[Oo]nderteken/)
    await open(sanne, here)
    await send(sanne, { bekend_kenmerk: 'Brief OOV-1' })
    assert.match(await text(sanne), /In werking/)
  })

  test('what to do: both draaiboeken adopted as shipped', async () => {
    for (const draaiboek of ['woningoverval', 'bedrijfsoverval']) {
      await open(sanne, `/voorbereiden/draaiboeken/${draaiboek}`)
      await send(sanne, {}, /[Ss]tel .*vast/)
    }
  })

  test(`that makes the municipality ready for ${ENOUGH}%, with at most ${FIELDS} required fields`, async (t) => {
    const now = await percentage()
    t.diagnostic(`${now}% with ${counted.fields} required fields on ${counted.pages.size} pages`)
    const seconds = counted.characters * SECONDS.character + counted.filled * SECONDS.field + counted.presses * SECONDS.pointing + counted.words * SECONDS.words
    const minutes = seconds / 60
    t.diagnostic(`${counted.filled} fields filled in, ${counted.characters} characters, ${counted.presses} presses, ${counted.words} words: about ${minutes.toFixed(1)} minutes`)
    assert.ok(minutes < MINUTES, `${minutes} minutes`)
    assert.ok(now >= ENOUGH, `${now}%`)
    assert.ok(counted.fields <= FIELDS, `${counted.fields} required fields`)
    await sanne.check()
  })
})

// Consent of who does not work under the mayor: the person's own, and that of the employer.
function consent(employer) {
  const id = employer.replace('werkgever-', '')
  const day = (name) => ({ [`${name}-${id}-dag`]: '5', [`${name}-${id}-maand`]: '1', [`${name}-${id}-jaar`]: '2026' })
  return { [employer]: 'Politie', ...day('zelf'), ...day('werkgever-op') }
}
