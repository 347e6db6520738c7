// A casus while it runs: its tasks go to people, get time and wait; the kind of robbery is corrected; a draaiboek comes beside it; it moves to a new
// version on purpose; a task that is late goes to another.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { press, submit, text } from '../lib/form.mjs'
import { DESK, PHONE, PROJECTS } from '../lib/project.mjs'
import { startBusy } from '../lib/server.mjs'
import { openStage } from '../lib/stage.mjs'

const REPORT = { soort: 'woning', wanneer: 'net', buurt: 'Vinkenbuurt', geweld: 'wapen', aantal: '2', vrijgave: 'nee' }
const ENGLISH = PROJECTS.filter((it) => it.js && it.language === 'en')
const VERSIONS = '/voorbereiden/draaiboekversies'

describe('a casus while it runs', () => {
  let stage, sanne, casus
  before(async () => {
    stage = await openStage(startBusy)
    sanne = await stage.as('coordinator', DESK)
    await sanne.goto('/melden')
    await submit(sanne, REPORT)
    casus = `/casussen/${new URL(sanne.url()).pathname.split('/')[2]}`
  })
  after(() => stage?.close())

  const open = async (page, path) => {
    assert.equal((await page.goto(path)).status(), 200, path)
    await page.check()
  }
  const done = async (page, values, button) => {
    await submit(page, values, button)
    await page.check()
  }
  const first = (page, name) => page.locator(`main [name="${name}"]:not([type=hidden])`).first().getAttribute('value')
  const ticked = async (page, name) => (await page.locator(`main [name="${name}"]:not([type=hidden])`).count() ? { [name]: ['ja'] } : {})

  test('a late task that comes to somebody stands on the start page once, with why', async () => {
    await open(sanne, '/')
    const rows = (await sanne.locator('main .rij').allInnerTexts()).map((it) => [it, it.match(/\d{4}-\d{3}/)?.[0]]).filter(([, casus]) => casus)
    const brought = rows.filter(([it]) => it.includes('komt bij jou'))
    assert.ok(brought.length > 0, rows.join('\n'))
    for (const [it, casus] of brought) {
      const title = it.split('\n').find((line) => line.trim() && line.trim() !== 'Te laat')
      assert.equal(rows.filter(([other, same]) => same === casus && other.includes(title)).length, 1, title)
    }
  })

  test('a task is claimed, handed over, extended with a reason, laid aside and taken up', async () => {
    const phone = await stage.as('coordinator', PHONE)
    for (const page of [sanne, phone]) await open(page, `${casus}/taakregie/slaapplek-nagaan/casus`)
    await done(sanne, {}, 'Ik doe dit')
    assert.match(await text(sanne), /Wie doet het\s+Sanne/)
    await done(sanne, { naar: await first(sanne, 'naar'), notitie: 'Wil jij de politie bellen?' }, 'Geef de taak')
    assert.match(await text(sanne), /Gekregen van\s+Sanne/)
    await done(sanne, { reden: 'partner', ...(await ticked(sanne, 'bewust')) }, 'Geef meer tijd')
    assert.match(await text(sanne), /Meer tijd, want\s+Een partner moet eerst antwoorden/)
    const later = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    await done(sanne, { terug: later, 'terug-tijd': '09:00', opschortreden: 'politie', ...(await ticked(sanne, 'opschortbewust')) }, 'Leg weg')
    assert.match(await text(sanne), /Opgeschort/)
    await open(phone, `${casus}/taakregie/slaapplek-nagaan/casus`)
    await done(sanne, {}, 'Ga nu verder')
    assert.doesNotMatch(await text(sanne), /Komt terug op/)
    await phone.leave()
  })

  test('the kind of robbery is corrected from home to business, and what was done stays done', async () => {
    await open(sanne, `${casus}/taken/communicatielijn`)
    await done(sanne, {})
    await open(sanne, `${casus}/gegevens`)
    await done(sanne, { incidenttype: 'bedrijf' })
    assert.match(await text(sanne), /blijf/, 'what it does is shown first')
    await done(sanne, {})
    await open(sanne, `${casus}/taakregie/eigen-opvang-vragen/casus`)
    await open(sanne, `${casus}/taakregie/communicatielijn/casus`)
    assert.match(await text(sanne), /Deze taak staat niet open/)
  })

  test('a supplement comes beside it after what it does was shown', async () => {
    await open(sanne, `${casus}/draaiboek`)
    await open(sanne, `${casus}/draaiboek/erbij/media-aandacht`)
    assert.match(await text(sanne), /Spreek af wie het woord voert/)
    await done(sanne, { reden: await first(sanne, 'reden') }, 'Voer dit door')
    await open(sanne, `${casus}/taakregie/media-een-woordvoerder/casus`)
    for (const project of ENGLISH) {
      const page = await stage.as('coordinator', project)
      for (const under of ['', '/draaiboek', '/tijdlijn', '/taakregie/media-een-woordvoerder/casus', '/draaiboek/eraf/media-aandacht']) await open(page, casus + under)
      await page.leave()
    }
  })

  test('it moves to a new version on purpose, with the difference shown first', async () => {
    const [karim, marijke] = [await stage.as('plaatsvervanger', DESK), await stage.as('burgemeester', DESK)]
    await open(sanne, VERSIONS)
    await done(sanne, { basis: 'bedrijfsoverval@2026-01-01' })
    const here = new URL(sanne.url()).pathname
    await open(sanne, `${here}?nieuw=ja`)
    await done(sanne, { titel: 'Bel de winkelstraatmanager', spoor: 'omgeving', fase: 'verlenen' }, 'Voeg toe')
    await open(sanne, here)
    await done(sanne, {}, 'Leg voor aan een collega')
    await open(karim, here)
    await done(karim, {}, 'Keur goed')
    await open(marijke, `${here}/publiceren`)
    await done(marijke, {}, 'Laat ingaan')
    await open(sanne, `${casus}/draaiboek`)
    assert.match(await text(sanne), /Er is een nieuwere versie/)
    await open(sanne, `${casus}/draaiboek/versie/bedrijfsoverval`)
    assert.match(await text(sanne), /Bel de winkelstraatmanager/)
    await done(sanne, { reden: await first(sanne, 'reden') }, 'Voer dit door')
    await open(sanne, `${casus}/draaiboek`)
    assert.doesNotMatch(await text(sanne), /Er is een nieuwere versie/)
    await open(sanne, `${casus}/taakregie/communicatielijn/casus`)
    assert.match(await text(sanne), /Deze taak staat niet open/, 'what was done is done')
    for (const page of [karim, marijke]) await page.leave()
  })

  test('a task that is late goes to another, on the clock of an exercise', async () => {
    await open(sanne, '/oefenen')
    await done(sanne, { naam: 'Te laat' })
    await done(sanne, {}, 'Doe mee')
    const here = new URL(sanne.url()).pathname.slice(0, -1)
    await open(sanne, `${here}/melden`)
    await done(sanne, REPORT)
    await open(sanne, `${here}/casussen/2026-001/draaiboek/erbij/media-aandacht`)
    await done(sanne, { reden: await first(sanne, 'reden') }, 'Voer dit door')
    const task = `${here}/casussen/2026-001/taakregie/media-een-woordvoerder/casus`
    await open(sanne, task)
    assert.doesNotMatch(await text(sanne), /Te laat: /)
    await open(sanne, '/oefenen')
    await done(sanne, { uren: '6' }, 'Zet de klok vooruit')
    await open(sanne, task)
    assert.match(await text(sanne), /Te laat: deze taak gaat naar/)
    await press(sanne, 'Ik doe dit')
    await sanne.check()
  })
})
