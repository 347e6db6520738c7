// Point 5: from the first person to the evaluation.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fill, press, refused, submit, text } from '../lib/form.mjs'
import { DESK, PHONE } from '../lib/project.mjs'
import { openStage } from '../lib/stage.mjs'

const CASE = '/casussen/2026-001'
const ANNA = `${CASE}/betrokkenen/1`
const BERT = `${CASE}/betrokkenen/2`

describe('one casus from report to evaluation', () => {
  let stage, sanne, esra
  before(async () => {
    stage = await openStage()
    sanne = await stage.as('coordinator', DESK)
    esra = await stage.as('politie', DESK)
    await esra.goto('/melden')
    await submit(esra, { soort: 'woning', wanneer: 'net', buurt: 'Vinkenbuurt', geweld: 'wapen', aantal: '2', vrijgave: 'nee' })
  })
  after(() => stage?.close())

  const open = async (page, path) => {
    await page.goto(path)
    await page.check()
  }

  test('persons are added, every value with its source', async () => {
    await open(sanne, `${CASE}/betrokkenen/nieuw`)
    await fill(sanne, { naam: 'Anna Proef' })
    await refused(sanne, await press(sanne, 'Sla op'), 2)
    assert.equal(await sanne.inputValue('[name=naam]'), 'Anna Proef')
    await sanne.check()
    await submit(sanne, { rol: 'slachtoffer', leeftijdsgroep: 'volwassen', 'naam-herkomst': 'politie', telefoon: '06 12345699', 'telefoon-herkomst': 'politie' }, 'Sla op')
    await sanne.goto(`${CASE}/betrokkenen/nieuw`)
    await submit(sanne, { rol: 'bewoner', leeftijdsgroep: 'volwassen', naam: 'Bert Proef' }, 'Sla op')
    await open(sanne, ANNA)
    assert.match(await text(sanne), /Anna Proef[\s\S]*Politie/)
  })

  test('contact stays blocked until the police release it', async () => {
    await open(sanne, `${ANNA}/contact`)
    assert.match(await text(sanne), /nog niet vrijgegeven/)
    await fill(sanne, { kanaal: 'telefoon', uitkomst: 'gesproken' })
    assert.equal((await press(sanne, 'Vastleggen')).status(), 422)
    await sanne.check()
  })

  test('the police answer: no objection to Anna, objection to Bert, contact released', async () => {
    await open(esra, '/politie')
    await open(esra, `${CASE}/politie`)
    await refused(esra, await press(esra, 'Vrijgave vastleggen'))
    await esra.check()
    await esra.goto(`${CASE}/politie`)
    await submit(esra, { 'antwoord-1': 'geen', 'antwoord-2': 'bezwaar', antwoord_functie: 'teamchef' }, 'Antwoorden vastleggen')
    await esra.check()
    await submit(esra, { vrij_functie: 'teamchef' }, 'Vrijgave vastleggen')
    await esra.check()
  })

  test('screening asks what this kind of robbery demands', async () => {
    await open(sanne, `${CASE}/screening`)
    await refused(sanne, await press(sanne, 'Screening afronden'), 3)
    await sanne.check()
    await submit(sanne, { geweld: 'wapen', onrust: 'verhoogd', herhaling: 'nee', woonvorm: 'huur', iedereen: 'ja' }, 'Screening afronden')
    await sanne.check()
  })

  test('a decision per person: no to Bert leaves the street standing', async () => {
    await open(sanne, `${CASE}/besluit`)
    await open(sanne, `${CASE}/besluit/1`)
    await submit(sanne, { besluit: 'ja', criterium: 'nog-niet-gevraagd', bezoek_door: 'coordinator' }, 'Besluit vastleggen')
    await sanne.check()
    await open(sanne, `${CASE}/besluit/2`)
    assert.equal(await sanne.locator('main [name=besluit][value=ja]').count(), 0, 'yes is still offered despite the objection')
    await submit(sanne, { besluit: 'nee', criterium: 'politie-bezwaar' }, 'Besluit vastleggen')
    await sanne.check()
    await open(sanne, CASE)
    const content = await text(sanne)
    assert.match(content, /Omgeving/)
    assert.match(content, /bewonersbijeenkomst/)
  })

  test('Slachtofferhulp comes first, then the municipality calls', async () => {
    await open(sanne, `${ANNA}/slachtofferhulp`)
    await refused(sanne, await press(sanne, 'Vastleggen'))
    await sanne.check()
    await submit(sanne, { status: 'geen-contact' }, 'Vastleggen')
    await open(sanne, `${ANNA}/contact`)
    await submit(sanne, { kanaal: 'telefoon', uitkomst: 'geen-gehoor', taken: [] }, 'Vastleggen')
    await sanne.goto(`${ANNA}/contact`)
    await submit(sanne, { kanaal: 'telefoon', uitkomst: 'gesproken', welkom: 'ja', notitie: 'Wil graag een afspraak.' }, 'Vastleggen')
    await open(sanne, `${ANNA}/contact`)
    assert.match(await text(sanne), /Geen gehoor/)
    assert.match(await text(sanne), /Gesproken/)
  })

  test('without consent nothing of the police reaches a partner; with it the partner gets what Anna said herself', async () => {
    await open(sanne, `${ANNA}/doorverwijzen/slachtofferhulp`)
    assert.match(await text(sanne), /komt van de politie/)
    await open(sanne, `${ANNA}/wijzigen`)
    await submit(sanne, { naam: 'Anna Proef', 'naam-herkomst': 'betrokkene', telefoon: '06 12345699', 'telefoon-herkomst': 'betrokkene' })
    await open(sanne, `${ANNA}/toestemming`)
    await open(sanne, `${ANNA}/toestemming?partner=slachtofferhulp`)
    await refused(sanne, await press(sanne, 'Leg het antwoord vast'))
    await sanne.check()
    await submit(sanne, { antwoord: 'ja', gegevens: ['naam', 'telefoon'] }, 'Leg het antwoord vast')
    await sanne.check()
    await open(sanne, `${ANNA}/doorverwijzen/slachtofferhulp`)
    await submit(sanne, {})
    await sanne.check()
    await open(sanne, `${ANNA}/gedeeld`)
  })

  test('the partner sees only that, and answers', async () => {
    const lotte = await stage.as('partner', PHONE)
    await open(lotte, '/verzoeken')
    await lotte.locator('main a[href^="/verzoeken/"]').first().click()
    await lotte.waitForLoadState()
    await lotte.check()
    assert.match(await text(lotte), /Anna Proef/)
    assert.doesNotMatch(await text(lotte), /Bert Proef/)
    const choice = await lotte.locator('main [type=radio]').first().evaluate((it) => [it.name, it.value])
    await submit(lotte, Object.fromEntries([choice]))
    await lotte.check()
    await lotte.leave()
  })

  test('the neighbourhood meeting is agreed within 21 days', async () => {
    await open(sanne, `${CASE}/bijeenkomst`)
    await refused(sanne, await press(sanne, 'Afspraken vastleggen'), 2)
    await sanne.check()
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    await submit(sanne, { vorm: 'inloop', partners: ['politie', 'slachtofferhulp'], plek: 'Buurthuis De Vink', gepland: day, 'gepland-tijd': '19:30' }, 'Afspraken vastleggen')
    await sanne.check()
    assert.match(await text(sanne), /Buurthuis De Vink/)
    for (const page of ['buurtbrief', 'kaart', 'tijdlijn', 'regie', 'gegevens', 'betrokkenen/1/mededeling']) await open(sanne, `${CASE}/${page}`)
  })

  test('closing is blocked while mandatory work is open', async () => {
    await open(sanne, `${CASE}/sluiten`)
    assert.match(await text(sanne), /verplichte stappen/)
    assert.equal(await sanne.locator('main form[action$="/sluiten"]').count(), 0)
  })

  test('the evaluation gives a point of improvement, which proposes a change of the plan', async () => {
    await open(sanne, `${CASE}/evaluatie`)
    await refused(sanne, await press(sanne, 'Evaluatie bewaren'))
    await sanne.check()
    await submit(sanne, { punt: 'Het nummer van de corporatie klopte niet.', hoofdstuk: '6', voorstel: 'Controleer elk kwartaal de nummers.',
      eigenaar: '01900000-0000-7000-8000-000000000001', uiterlijk: '2027-06-01' }, 'Evaluatie bewaren')
    await sanne.check()
    await sanne.goto(`${CASE}/evaluatie`)
    await submit(sanne, { aandacht: 'ja', veiligheid: 'deels', gevoel: 'onbekend', informatie: 'ja' }, 'Evaluatie bewaren')
    await open(sanne, '/voorbereiden/nazorgplan')
    assert.match(await text(sanne), /Controleer elk kwartaal/)
    await open(sanne, '/evalueren')
  })

  test('the privacy officer reads the journal, filters, verifies, and sees who saw what', async () => {
    const joost = await stage.as('privacy', DESK)
    await open(joost, '/journaal')
    assert.match(await text(joost), /Sanne de Wit/)
    const filter = joost.locator('main form[method=get]').first()
    await filter.locator('button').click()
    await joost.waitForLoadState()
    await joost.check()
    await submit(joost, {}, /[Cc]ontroleer/)
    await joost.check()
    await open(joost, '/inzage')
    assert.equal((await joost.goto(ANNA)).status(), 403)
    await joost.check()
    await joost.leave()
  })
})
