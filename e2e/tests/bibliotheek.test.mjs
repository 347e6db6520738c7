// A draaiboek goes from one municipality to another as a signed file: out of one installation, into another, compared, and taken over in part.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fill, press, refused, submit, text } from '../lib/form.mjs'
import { DESK, PROJECTS } from '../lib/project.mjs'
import { newFolder, run } from '../lib/server.mjs'
import { openStage } from '../lib/stage.mjs'

const HERE = '/voorbereiden/draaiboekbibliotheek'
const EDITOR = '/voorbereiden/draaiboekversies'
const STEP = 'omgeving-informeren'
const NEW = 'bel-de-wijkmanager'

describe('draaiboeken between municipalities', () => {
  let giver, taker, file, folder
  before(async () => {
    giver = await openStage()
    taker = await openStage()
    folder = await newFolder()
  })
  after(async () => {
    await giver?.close()
    await taker?.close()
  })

  const open = async (page, path) => {
    const answer = await page.goto(path)
    assert.equal(answer.status(), 200, path)
    await page.check()
  }
  const read = async (page, content, name = 'woningoverval.json') => {
    await open(page, HERE)
    await page.setInputFiles('[name=bestand]', { name, mimeType: 'application/json', buffer: Buffer.from(content) })
    return press(page, 'Lees in')
  }

  test('one municipality changes a draaiboek, puts it in force and gives it as a file', async () => {
    const sanne = await giver.as('coordinator', DESK)
    await open(sanne, `${EDITOR}?basis=woningoverval@2026-01-01`)
    await submit(sanne, {}, 'Begin')
    const concept = new URL(sanne.url()).pathname
    await open(sanne, `${concept}?stap=${STEP}`)
    await submit(sanne, { uiterlijk: '3 werkdagen' }, 'Bewaar concept')
    await open(sanne, `${concept}?nieuw=ja`)
    await submit(sanne, { titel: 'Bel de wijkmanager', spoor: 'omgeving', fase: 'verlenen' }, 'Voeg toe')
    await submit(sanne, { uiterlijk: '2 werkdagen' }, 'Bewaar concept')
    await press(sanne, 'Leg voor aan een collega')
    const karim = await giver.as('plaatsvervanger', DESK)
    await open(karim, concept)
    await press(karim, 'Keur goed')
    await open(karim, `${concept}/publiceren`)
    await press(karim, 'Laat ingaan')
    await karim.leave()
    await open(sanne, '/voorbereiden/draaiboeken/woningoverval')
    const [gift] = await Promise.all([sanne.waitForEvent('download'), sanne.locator('a[href*="/bestand"]').first().click()])
    assert.match(gift.suggestedFilename(), /^draaiboek-woningoverval-.*-GM9999\.json$/)
    file = join(folder, gift.suggestedFilename())
    await gift.saveAs(file)
    await sanne.leave()
  })

  for (const project of PROJECTS.filter((it) => it.language === 'nl')) {
    test(`another reads it, sees whose it is and what is different, and takes over one step: ${project.name}`, async () => {
      const page = await taker.as('coordinator', project)
      await read(page, await readFile(file))
      await page.check()
      const seen = await text(page)
      assert.match(seen, /Gemaakt door Voorbeeldstad \(GM9999\)/)
      assert.match(seen, /Niet veranderd sinds het is gemaakt/)
      assert.match(seen, /Nieuw: 1\. Anders: 1\. Niet in dit bestand: 0\./)
      await refused(page, await press(page, 'Neem deze stappen over'))
      await page.check()
      await fill(page, { stap: [NEW] })
      await press(page, 'Neem deze stappen over')
      await page.check()
      assert.match(await text(page), /Overgenomen als concept/)
      const concept = new URL(page.url()).pathname
      await open(page, `${concept}/verschil`)
      const difference = await text(page)
      assert.match(difference, /Erbij gekomen \(1\)[^]*Bel de wijkmanager/)
      assert.doesNotMatch(difference, /3 werkdagen/)
      await open(page, HERE)
      await page.leave()
    })
  }

  test('in English it stands as well', async () => {
    for (const project of PROJECTS.filter((it) => it.language === 'en' && it.js)) {
      const page = await taker.as('coordinator', project)
      await open(page, HERE)
      await page.locator(`main a[href^="${HERE}/"]`).first().click()
      await page.check()
      await page.leave()
    }
  })

  test('whose key it is, is known only after somebody said so', async () => {
    const sanne = await taker.as('coordinator', DESK)
    await open(sanne, HERE)
    await sanne.locator(`main a[href^="${HERE}/"]`).first().click()
    assert.match(await text(sanne), /Bron niet gecontroleerd/)
    await submit(sanne, { naam: 'Gemeente Havendam' }, 'Kenmerk klopt')
    await sanne.check()
    assert.match(await text(sanne), /Bekend: Gemeente Havendam/)
    await sanne.leave()
  })

  test('a file that was tampered with is refused in one clear sentence', async () => {
    for (const project of PROJECTS.filter((it) => it.language === 'nl')) {
      const page = await taker.as('coordinator', project)
      const signed = JSON.parse(await readFile(file, 'utf8'))
      const said = JSON.parse(Buffer.from(signed.payload, 'base64url').toString())
      said.tekst = said.tekst.replace('3 werkdagen', '9 werkdagen')
      const tampered = JSON.stringify({ ...signed, payload: Buffer.from(JSON.stringify(said)).toString('base64url') })
      await refused(page, await read(page, tampered))
      await page.check()
      assert.match(await text(page), /Dit bestand is veranderd nadat het is gemaakt\. Gebruik het niet\./)
      await refused(page, await read(page, 'hallo', 'brief.txt'))
      assert.match(await text(page), /geen bestand met een draaiboek/)
      await page.leave()
    }
  })

  test('without a browser: the command line says the same', async () => {
    const words = (what, ...rest) => run('draaiboek', 'pakket', what, ...rest)
    const shown = await words('toon', file, '--json')
    assert.equal(shown.code, 0, shown.output)
    const { herkomst, kenmerk, draaiboek } = JSON.parse(shown.output)
    assert.deepEqual([herkomst.naam, herkomst.gemeente, draaiboek.id], ['Voorbeeldstad', 'GM9999', 'woningoverval'])
    assert.match(kenmerk, /^([0-9a-f]{4} ){5}[0-9a-f]{4}$/)

    const compared = await words('vergelijk', file, '--json')
    assert.equal(compared.code, 1, compared.output)
    const { verschil } = JSON.parse(compared.output)
    assert.deepEqual([verschil.erbij.map((it) => it.id), verschil.anders.map((it) => [it.id, it.velden])], [[NEW], [[STEP, ['uiterlijk']]]])

    const bent = join(folder, 'veranderd.json')
    await writeFile(bent, (await readFile(file, 'utf8')).replace('"payload": "ey', '"payload": "eX'))
    const refusedFile = await words('toon', bent)
    assert.equal(refusedFile.code, 1, refusedFile.output)
    assert.match(refusedFile.output, /is veranderd nadat het is ondertekend/)
    assert.equal((await words('toon', new URL(import.meta.url).pathname)).code, 2)

    const known = await words('vergelijk', file, '--data', taker.data)
    assert.match(known.output, /De gemeente kent dit kenmerk: Gemeente Havendam\./)
    assert.match(known.output, new RegExp(`Erbij: ${NEW} - Bel de wijkmanager`))

    const made = await words('maak', 'woningoverval', '--data', giver.data, '--naar', join(folder, 'nog-een.json'))
    assert.equal(made.code, 0, made.output)
    assert.equal((await words('vergelijk', join(folder, 'nog-een.json'), '--data', giver.data)).code, 0)

    const nobody = await words('overnemen', file, '--door', 'niemand@voorbeeldstad.example', '--data', taker.data)
    assert.equal(nobody.code, 2, nobody.output)
    const sanne = ['--door', 'sanne.de.wit@voorbeeldstad.nl', '--data', taker.data]
    const strange = await words('overnemen', file, '--stap', 'status-slachtofferhulp', ...sanne)
    assert.equal(strange.code, 2, strange.output)
    assert.match(strange.output, /status-slachtofferhulp verschilt niet of bestaat niet/)
    const adopted = await words('overnemen', file, '--stap', STEP, '--json', ...sanne)
    assert.equal(adopted.code, 0, adopted.output)
    const page = await taker.as('coordinator', DESK)
    await open(page, `${new URL(JSON.parse(adopted.output).concept).pathname}/verschil`)
    assert.match(await text(page), /Veranderd \(1\)[^]*3 werkdagen/)
    assert.doesNotMatch(await text(page), /Bel de wijkmanager/)
    await page.leave()
  })
})
