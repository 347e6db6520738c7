// Point 3: the coordinator prepares the municipality, the mayor signs and adopts.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fill, mistakes, press, refused, submit, text } from '../lib/form.mjs'
import { DESK } from '../lib/project.mjs'
import { openStage } from '../lib/stage.mjs'

describe('preparing', () => {
  let stage, sanne, marijke
  before(async () => {
    stage = await openStage()
    sanne = await stage.as('coordinator', DESK)
    marijke = await stage.as('burgemeester', DESK)
  })
  after(() => stage?.close())

  const open = async (page, path) => {
    await page.goto(path)
    await page.check()
  }
  const percentage = async () => {
    await open(sanne, '/voorbereiden')
    return Number((await text(sanne)).match(/(\d+)\s*%/)[1])
  }

  test('readiness is a percentage, and every gap links to a page that is there', async () => {
    assert.ok(await percentage() < 100)
    const gaps = await sanne.$$eval('main a[href^="/voorbereiden/"]', (all) => [...new Set(all.map((it) => it.getAttribute('href')))])
    for (const gap of gaps) assert.equal((await sanne.goto(gap)).status(), 200, gap)
  })

  test('an appointment without a date is refused with the input kept, and then accepted', async () => {
    await open(sanne, '/voorbereiden/aanstelling/bewerken')
    await fill(sanne, { afdeling: 'Veiligheid en Zorg', politie_wacht: '', 'sinds-jaar': '' })
    await refused(sanne, await press(sanne), 2)
    assert.equal(await sanne.inputValue('[name=afdeling]'), 'Veiligheid en Zorg')
    await sanne.check()
    await submit(sanne, { politie_wacht: 'Officier van dienst', sinds: '2026-11-01' })
    assert.match(await text(sanne), /Veiligheid en Zorg/)
    await sanne.check()
  })

  test('two people change the appointment: the second sees both values', async () => {
    await sanne.goto('/voorbereiden/aanstelling/bewerken')
    const karim = await stage.as('plaatsvervanger', DESK)
    await karim.goto('/voorbereiden/aanstelling/bewerken')
    await submit(sanne, { afdeling: 'Afdeling van Sanne' })
    await fill(karim, { afdeling: 'Afdeling van Karim' })
    const answer = await press(karim)
    assert.ok([409, 422].includes(answer.status()), `answered ${answer.status()}`)
    assert.match(await text(karim), /Afdeling van Sanne/)
    assert.equal(await karim.inputValue('[name=afdeling]'), 'Afdeling van Karim')
    await karim.check()
    await karim.leave()
  })

  test('a decision misses a consent, is completed, offered, signed, published, and is in force', async () => {
    await open(sanne, '/voorbereiden/aanwijzingsbesluit')
    await submit(sanne, {}, 'Stel een besluit op')
    const here = new URL(sanne.url()).pathname.replace(/\/bewerken$/, '')
    await sanne.check()
    assert.match(await text(sanne), /Er ontbreken nog 2 dingen/)

    await fill(sanne, { overweging: '', citeertitel: 'Proefbesluit', 'geldig_tot-jaar': '19' })
    await refused(sanne, await press(sanne))
    assert.equal(await sanne.inputValue('[name=citeertitel]'), 'Proefbesluit')
    await sanne.check()

    await sanne.goto(`${here}/bewerken`)
    const employer = await sanne.getAttribute('main [name^="werkgever-"][name$="5"]', 'name')
    await submit(sanne, { ...consent(employer), citeertitel: 'Proefbesluit nazorg' })
    await open(sanne, here)
    assert.doesNotMatch(await text(sanne), /Er ontbreekt nog/)
    await isPdf(sanne, `${here}/pdf`)
    await submit(sanne, {}, /Bied .*aan/)
    await sanne.check()

    await open(marijke, here)
    await refused(marijke, await press(marijke, /[Oo]nderteken/))
    await marijke.check()
    await submit(marijke, { gelezen: ['ja'] }, /[Oo]nderteken/)
    await marijke.check()

    await open(sanne, here)
    assert.doesNotMatch(await text(sanne), /^In werking/m)
    await submit(sanne, { bekend_kenmerk: 'Brief OOV-2' })
    await sanne.check()
    assert.match(await text(sanne), /In werking/)
  })

  test('partners show their part; a wrong number is refused, a good one kept', async () => {
    await open(sanne, '/voorbereiden/partners')
    await open(sanne, '/voorbereiden/partners/verzekeraar')
    await open(sanne, '/voorbereiden/partners/verzekeraar/gegevens')
    await fill(sanne, { telefoon: 'onbekend', email: 'geen adres' })
    await refused(sanne, await press(sanne, 'Bewaar de gegevens'), 2)
    await sanne.check()
    await submit(sanne, { telefoon: '0800 0000', email: 'balie@verzekeraar.example', contactpersoon: 'Balie schade' }, 'Bewaar de gegevens')
    await open(sanne, '/voorbereiden/partners/verzekeraar')
    assert.match(await text(sanne), /Balie schade/)
    await submit(sanne, { uitkomst: 'klopt' }, 'Leg vast')
    assert.match(await text(sanne), /Opgenomen, en de gegevens kloppen/)
  })

  test('a person, an agreement and an offer close the gaps of a partner', async () => {
    const here = '/voorbereiden/partners/verzekeraar'
    await open(sanne, `${here}/personen/nieuw`)
    await fill(sanne, { naam: 'Noor Verzonnen', 'aanwezig-ma': 'overdag' })
    await refused(sanne, await press(sanne))
    await sanne.check()
    await submit(sanne, { telefoon: '06 12345678', 'aanwezig-ma': '9-17', 'aanwezig-di': '9-17' })
    await open(sanne, `${here}/afspraken/nieuw`)
    await submit(sanne, { onderwerp: 'Schade', inhoud: 'Belt binnen een werkdag.', staat: 'ondertekend', getekend_op: '2026-11-01', tot: '2030-11-01' })
    await open(sanne, `${here}/aanbod/nieuw`)
    await submit(sanne, { wat: 'Snelle afhandeling', geldt_voor: ['woning', 'bedrijf'], reactietijd: '1 werkdag' })
    await open(sanne, `${here}/voorwaarden`)
    await submit(sanne, { 'oordeel-mandaat': 'in-orde', 'oordeel-capaciteit': 'in-orde', 'oordeel-beleid': 'in-orde', 'oordeel-overleg': 'in-orde' })
    await open(sanne, here)
    assert.match(await text(sanne), /ma–di 9:00–17:00/)
    assert.match(await text(sanne), /Compleet/)
  })

  test('who does what reads as a table on a desk and as a list on a phone', async () => {
    await open(sanne, '/voorbereiden/partners/matrix?draaiboek=bedrijfsoverval')
    assert.ok(await sanne.locator('table.matrix').isVisible())
    const phone = await stage.as('coordinator')
    await open(phone, '/voorbereiden/partners/matrix?draaiboek=bedrijfsoverval')
    assert.ok(await phone.locator('ol.matrixlijst').first().isVisible() && !await phone.locator('table.matrix').isVisible())
    await phone.leave()
  })

  test('a partner corrects its entry by a link without a login, and the coordinator decides field by field', async () => {
    await open(sanne, '/voorbereiden/partners/pvo/link')
    await submit(sanne, { dagen: '14' }, 'Maak de link')
    await sanne.check()
    const link = new URL((await sanne.locator('.kopie-tekst').first().innerText()).trim()).pathname
    const holder = await stage.visitor()
    const answer = await holder.goto(link)
    assert.equal(answer.headers()['x-robots-tag'], 'noindex, nofollow')
    assert.equal(answer.headers()['cache-control'], 'no-store')
    await holder.check()
    await fill(holder, { telefoon: '12' })
    await refused(holder, await press(holder, 'Verstuur mijn antwoord'))
    await holder.check()
    await submit(holder, { telefoon: '0800 4321', opmerking: 'Wij zijn verhuisd.' }, 'Verstuur mijn antwoord')
    assert.match(await text(holder), /uw antwoord is ontvangen/)
    await holder.check()
    await holder.goto(link)
    assert.match(await text(holder), /uw antwoord is ontvangen/, 'a link works once')
    await holder.leave()

    await open(sanne, '/voorbereiden/partners/pvo')
    await open(sanne, '/voorbereiden/partners/pvo/antwoord')
    assert.match(await text(sanne), /Wij zijn verhuisd/)
    await submit(sanne, { 'veld-0': 'overnemen' })
    await open(sanne, '/voorbereiden/partners/pvo')
    assert.match(await text(sanne), /0800 4321/)
  })

  for (const id of ['woningoverval', 'bedrijfsoverval', 'andere-overval']) {
    test(`draaiboek ${id} reads as a list and as a swimlane`, async () => {
      await open(sanne, `/voorbereiden/draaiboeken/${id}`)
      assert.match(await text(sanne), /CCV/)
      await open(sanne, `/voorbereiden/draaiboeken/${id}/zwembaan`)
      assert.ok(await sanne.locator('main svg').count())
      if (id === 'andere-overval') await isPdf(sanne, `/voorbereiden/draaiboeken/${id}/pdf`)
    })
  }

  test('a goal that nobody can measure gets a suggestion, and then a figure beside its target', async () => {
    await open(sanne, '/voorbereiden/nazorgplan/doelen')
    await sanne.check()
    await open(sanne, '/voorbereiden/nazorgplan/doelen/nieuw')
    await refused(sanne, await press(sanne, 'Bewaar het doel'))
    await sanne.check()
    await submit(sanne, { doelstelling: 'gevoel', doel: 'Iedereen voelt zich snel weer goed' }, 'Bewaar het doel')
    assert.match(await text(sanne), /Nog niet meetbaar/)
    await sanne.check()
    await sanne.getByRole('link', { name: 'Vul dit voorstel in' }).click()
    await sanne.check()
    await submit(sanne, {}, 'Bewaar het doel')
    assert.match(await text(sanne), /minstens 70%/)
    await sanne.getByRole('link', { name: 'Vul in' }).first().click()
    await refused(sanne, await press(sanne, 'Bewaar het cijfer'))
    await sanne.check()
    await submit(sanne, { gevraagd: '12', noemer: '9', teller: '8' }, 'Bewaar het cijfer')
    assert.match(await text(sanne), /89% \(8 van 9\)/)
    await sanne.check()
  })

  test('the nazorgplan becomes a version, and the mayor adopts it: readiness rises', async () => {
    const before = await percentage()
    await open(sanne, '/voorbereiden/nazorgplan')
    await isPdf(sanne, '/voorbereiden/nazorgplan/pdf')
    await refused(sanne, await press(sanne, 'Maak deze versie'))
    await sanne.check()
    await submit(sanne, { wat: 'Eerste versie' }, 'Maak deze versie')
    const here = new URL(sanne.url()).pathname
    await sanne.check()
    await open(sanne, `${here}/verzoeken/consultatie`)
    await refused(sanne, await press(sanne, 'Maak de links'))
    await submit(sanne, { partners: ['pvo'] }, 'Maak de links')
    await sanne.check()
    const link = new URL((await sanne.locator('.kopie-tekst').first().innerText()).trim()).pathname
    const holder = await stage.visitor()
    const answer = await holder.goto(link)
    assert.equal(answer.headers()['x-robots-tag'], 'noindex, nofollow')
    assert.equal(answer.headers()['cache-control'], 'no-store')
    await holder.check()
    await refused(holder, await press(holder, 'Verstuur mijn antwoord'))
    await submit(holder, { 'opmerking-0': 'Wij lezen graag mee.', oordeel: 'met-opmerkingen' }, 'Verstuur mijn antwoord')
    assert.match(await text(holder), /uw antwoord is ontvangen/)
    await holder.leave()
    await open(sanne, here)
    assert.match(await text(sanne), /Wij lezen graag mee/)
    await sanne.check()
    await submit(sanne, {}, /Bied .*aan/)
    await open(marijke, here)
    await refused(marijke, await press(marijke))
    await marijke.check()
    await submit(marijke, { gelezen: ['ja'] })
    await marijke.check()
    await isPdf(marijke, `${here}/pdf`)
    assert.ok(await percentage() > before, 'readiness did not rise')
  })

  test('a measure is not adopted without a reason, and a list changes nothing until it is confirmed', async () => {
    await open(sanne, '/voorbereiden/maatregelen/branche')
    await fill(sanne, { overname: 'nee' })
    await refused(sanne, await press(sanne, 'Bewaar de keuze'))
    await sanne.check()
    await submit(sanne, { reden: 'De branche belt zelf.' }, 'Bewaar de keuze')
    const list = 'naam;soort;niveau;voor wie;soort overval;eigenaar;bron\nStraatlicht;Preventie;gemeente;omgeving;woning;Beheer;Besluit\nScheef;Lening;gemeente;omgeving;woning;Beheer;Besluit\n'
    await open(sanne, '/voorbereiden/maatregelen/invoer')
    await refused(sanne, await press(sanne, 'Lees in'))
    await sanne.check()
    await sanne.setInputFiles('[name=bestand]', { name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await submit(sanne, {}, 'Lees in')
    assert.match(await text(sanne), /Er is nog niets veranderd[\s\S]*1 nieuw, 1 fout/)
    await sanne.check()
    await submit(sanne, {}, 'Neem alleen')
    await sanne.check()
    await submit(sanne, {}, 'Draai alles terug')
    await sanne.check()
    await open(sanne, '/voorbereiden/maatregelen')
    assert.doesNotMatch(await text(sanne), /Straatlicht/)
  })

  test('a list of partners says for each cell what is wrong, changes nothing until confirmed and is turned back', async () => {
    await open(sanne, '/voorbereiden/partners')
    await sanne.check()
    const list = 'partner;soort overval;telefoonnummer;rol vooraf;rol na een overval\nBuurtteam Havenkwartier;woning;0800 1234;Denkt mee;Gaat langs\nScheef;woning;612345678;x;y\nPolitie;;;Iets anders;\n'
    await open(sanne, '/voorbereiden/partners/invoer')
    await sanne.check()
    await sanne.setInputFiles('[name=bestand]', { name: 'partners.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await submit(sanne, {}, 'Lees in')
    assert.match(await text(sanne), /1 nieuw[\s\S]*1 fout[\s\S]*meegeleverd en verandert niet/)
    await sanne.check()
    await submit(sanne, {}, 'Neem alleen')
    await open(sanne, '/voorbereiden/partners')
    assert.match(await text(sanne), /Buurtteam Havenkwartier/)
    await open(sanne, '/voorbereiden/partners/invoer')
    await sanne.click('text=partners.csv')
    await submit(sanne, {}, 'Draai alles terug')
    await sanne.check()
    await open(sanne, '/voorbereiden/partners')
    assert.doesNotMatch(await text(sanne), /Buurtteam Havenkwartier/)
  })

  async function isPdf(page, path) {
    const answer = await page.request.get(path, { timeout: 120_000 })
    assert.equal(answer.status(), 200, path)
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-', path)
  }
})

// Consent of who does not work under the mayor: the person's own, and that of the employer.
function consent(employer) {
  const id = employer.replace('werkgever-', '')
  const day = (name) => ({ [`${name}-${id}-dag`]: '5', [`${name}-${id}-maand`]: '1', [`${name}-${id}-jaar`]: '2026' })
  return { [employer]: 'Politie', ...day('zelf'), ...day('werkgever-op') }
}
