// What is agreed about data: mended, signed by partner and mayor, and then seen by everything that asks for it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fill, press, refused, submit, text } from '../lib/form.mjs'
import { DESK, PHONE, PROJECTS } from '../lib/project.mjs'
import { openStage } from '../lib/stage.mjs'

const INFO = '/voorbereiden/informatieafspraken'
const COVENANT = `${INFO}/convenant/pvo`
const CHAPTER = '/voorbereiden/nazorgplan/hoofdstuk/7'
const MATRIX = '/voorbereiden/partners/matrix?draaiboek=bedrijfsoverval'

describe('agreements', () => {
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
  const isPdf = async (page, path) => {
    const answer = await page.request.get(path, { timeout: 120_000 })
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-', path)
  }
  /** The lines under a kind of finding, opened. */
  const findings = async (kind) => {
    await open(sanne, INFO)
    const group = sanne.locator(`#${kind}`)
    if (!await group.count()) return []
    await group.locator('summary').click()
    await sanne.check()
    return group.locator('.rij-titel a').evaluateAll((all) => all.map((it) => it.getAttribute('href')))
  }

  test('a step needs more than is agreed: chapter 7 and the page say so, and filling it in closes the gap', async () => {
    await open(sanne, CHAPTER)
    assert.match(await text(sanne), /1 stap heeft meer nodig dan is afgesproken/)
    const [flow, ...others] = await findings('beperkt')
    assert.equal(others.length, 0)
    await open(sanne, flow)
    await fill(sanne, { besluit: 'nee', niet: [], reden: '' })
    await refused(sanne, await press(sanne, 'Leg vast'))
    await sanne.check()
    await submit(sanne, { besluit: 'ja', niet: [], reden: '', kanaal: 'veilige-mail' }, 'Leg vast')
    await sanne.check()
    assert.deepEqual(await findings('beperkt'), [])
    await open(sanne, CHAPTER)
    assert.doesNotMatch(await text(sanne), /heeft meer nodig dan is afgesproken/)
  })

  test('the partner reads and signs by a link, without an account and without scripts', async () => {
    await open(sanne, COVENANT)
    await sanne.locator('summary', { hasText: 'Lees de tekst' }).click()
    await sanne.check()
    await isPdf(sanne, `${COVENANT}/pdf`)
    await fill(sanne, { dagen: '0' })
    await refused(sanne, await press(sanne, 'Maak de link'))
    await submit(sanne, { dagen: '30' }, 'Maak de link')
    await sanne.check()
    const link = new URL((await sanne.locator('.kopie-tekst').first().innerText()).trim()).pathname
    const holder = await stage.visitor(PROJECTS.find((it) => !it.js && it.width === 360 && it.language === 'nl'))
    const answer = await holder.goto(link)
    assert.equal(answer.headers()['x-robots-tag'], 'noindex, nofollow')
    await holder.check()
    await refused(holder, await press(holder, 'Teken het convenant'), 3)
    await holder.check()
    await submit(holder, { naam: 'Noor Verzonnen', functie: 'Directeur', akkoord: ['ja'] }, 'Teken het convenant')
    assert.match(await text(holder), /het convenant is getekend/)
    await holder.check()
    await holder.leave()
    await open(sanne, COVENANT)
    assert.match(await text(sanne), /Nu de burgemeester nog/)
  })

  test('the mayor finds it on the start page, signs what he read, and it stands in the register', async () => {
    const marijke = await stage.as('burgemeester')
    await open(marijke, '/')
    await marijke.locator(`main a[href="${COVENANT}"]`).first().click()
    await marijke.check()
    await refused(marijke, await press(marijke, 'Onderteken het convenant'))
    await marijke.check()
    await submit(marijke, { gelezen: ['ja'] }, 'Onderteken het convenant')
    assert.match(await text(marijke), /Dit convenant geldt sinds/)
    await marijke.check()
    await isPdf(marijke, `${COVENANT}/pdf`)
    await open(marijke, '/')
    assert.equal(await marijke.locator(`main a[href="${COVENANT}"]`).count(), 0, 'nothing waits any more')
    await marijke.leave()
    await open(sanne, '/voorbereiden/partners/pvo')
    assert.match(await sanne.locator('#afspraken').innerText(), /Convenant over gegevens[\s\S]*Noor Verzonnen, Directeur/)
    await sanne.locator(`#afspraken a[href="${COVENANT}"]`).click()
    await sanne.check()
    await open(sanne, CHAPTER)
    const row = await sanne.locator('tr', { hasText: 'Platform Veilig Ondernemen' }).filter({ hasText: 'Door beide ondertekend' }).innerText()
    assert.doesNotMatch(row, /Verzonnen|Postma/)
  })

  test('when what is agreed changes, it asks to be signed again', async () => {
    await open(sanne, COVENANT)
    await sanne.locator('.rij-titel a', { hasText: 'Gemeente aan Platform' }).first().click()
    await submit(sanne, { niet: ['email'], reden: 'Bellen is genoeg' }, 'Leg vast')
    assert.match(await text(sanne), /Voor een oudere versie/)
    await open(sanne, COVENANT)
    assert.match(await text(sanne), /is veranderd sinds de ondertekening/)
    await open(sanne, '/voorbereiden/partners/pvo')
    assert.match(await sanne.locator('#afspraken').innerText(), /Opnieuw tekenen/)
  })

  test('a covenant is ended by a form that says what it misses', async () => {
    await open(sanne, `${INFO}/convenant/slachtofferhulp`)
    await refused(sanne, await press(sanne, 'Leg de opzegging vast'))
    await sanne.check()
    await submit(sanne, { opzegger: 'samen', laatste_dag: '2031-01-31' }, 'Leg de opzegging vast')
    assert.match(await text(sanne), /de laatste dag is 31 januari 2031/)
    await sanne.check()
    await open(sanne, '/voorbereiden/partners/slachtofferhulp')
    assert.match(await sanne.locator('#afspraken').innerText(), /tot en met 31 januari 2031/)
  })

  test('who does what: a gap leads to the form, and filling it in closes the gap', async () => {
    const here = '/voorbereiden/partners/verzekeraar'
    const gaps = async (page) => {
      await open(page, MATRIX)
      const fold = page.locator('summary', { hasText: 'Toon wat er ontbreekt' })
      if (!await fold.count()) return []
      await fold.click()
      await page.check()
      return page.locator(`main .rijtje a[href^="${here}/"]`).evaluateAll((all) => all.map((it) => it.getAttribute('href')))
    }
    const before = await gaps(sanne)
    assert.deepEqual(before, [`${here}/gegevens`, `${here}/afspraken/nieuw`, `${here}/aanbod/nieuw`])
    await sanne.locator(`main .rijtje a[href="${here}/aanbod/nieuw"]`).click()
    await sanne.check()
    await refused(sanne, await press(sanne))
    await submit(sanne, { wat: 'Snelle afhandeling van schade', geldt_voor: ['bedrijf'], reactietijd: '1 werkdag' })
    const phone = await stage.as('coordinator', PHONE)
    assert.deepEqual(await gaps(phone), before.slice(0, 2))
    await phone.goto(`${here}/gegevens`)
    await submit(phone, { telefoon: '0800 0000' }, 'Bewaar de gegevens')
    await phone.goto(`${here}/afspraken/nieuw`)
    await submit(phone, { onderwerp: 'Schade', inhoud: 'Belt binnen een werkdag.', staat: 'ondertekend', getekend_op: '2026-01-05' })
    assert.deepEqual(await gaps(phone), [])
    await phone.leave()
  })

  for (const project of PROJECTS) {
    test(`the pages read well: ${project.name}`, async () => {
      for (const role of ['coordinator', 'burgemeester']) {
        const page = await stage.as(role, project)
        for (const path of [INFO, COVENANT, `${INFO}/convenant/woningcorporatie`, CHAPTER, MATRIX]) await open(page, path)
        await page.leave()
      }
    })
  }
})
