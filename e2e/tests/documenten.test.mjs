// The plan and the decision open in a word processor, with the headings that the product shows.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { DESK } from '../lib/project.mjs'
import { openStage } from '../lib/stage.mjs'

const run = promisify(execFile)
const PLAN = '/voorbereiden/nazorgplan/bestand'

describe('documents to edit', () => {
  let stage, sanne, folder
  before(async () => {
    stage = await openStage()
    sanne = await stage.as('coordinator', DESK)
    folder = await mkdtemp(join(tmpdir(), 'nazorgregie-'))
  })
  after(async () => {
    await stage?.close()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  /** Saves what an address gives, and gives the name of the file. */
  const save = async (address, name) => {
    const answer = await sanne.request.get(new URL(address, sanne.url()).href)
    assert.equal(answer.status(), 200, address)
    const file = join(folder, name)
    await writeFile(file, await answer.body())
    return file
  }

  /** The words of a file after LibreOffice opened it and made a PDF of it, without line ends. */
  const asPdf = async (file) => {
    await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { timeout: 120_000 })
    const { stdout } = await run('pdftotext', ['-layout', file.replace(/\.\w+$/, '.pdf'), '-'], { maxBuffer: 1e8 })
    return stdout.replace(/\s+/g, ' ')
  }

  for (const form of ['odt', 'docx']) {
    test(`LibreOffice opens the plan as ${form} and shows every heading in order`, async () => {
      const html = await readFile(await save(`${PLAN}/html`, `plan-${form}.html`), 'utf8')
      const headings = [...html.matchAll(/<h[2-4]>([^<]*)<\/h[2-4]>/g)].map(([, words]) => words.replaceAll('&amp;', '&'))
      assert.ok(headings.length > 20, `${headings.length} headings`)
      const words = await asPdf(await save(`${PLAN}/${form}`, `plan.${form}`))
      let from = 0
      for (const heading of headings) {
        const at = words.indexOf(heading, from)
        assert.ok(at >= 0, `"${heading}" is not in the ${form} after what comes before it`)
        from = at
      }
      if (form === 'docx') {
        const { stdout } = await run('pdfimages', ['-list', join(folder, 'plan.pdf')])
        assert.ok(stdout.match(/ image /g)?.length > 10, `the drawings are on its pages:\n${stdout}`)
      }
    })

    test(`LibreOffice opens the decision as ${form}`, async () => {
      const words = await asPdf(await save(`/voorbereiden/aanwijzingsbesluit/2026-1/bestand/${form}`, `besluit.${form}`))
      assert.match(words, /Artikel 1/)
      assert.match(words, /gelet op/)
    })
  }

  test('the public files hold no names', async () => {
    const html = await readFile(await save(`${PLAN}/html?openbaar=1`, 'openbaar.html'), 'utf8')
    assert.doesNotMatch(html, /Sanne de Wit/)
  })
})
