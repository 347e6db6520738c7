// Every page that a role can reach passes the check: phone and desk, Dutch and English, scripts on and off.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { crawl, picture } from '../lib/crawl.mjs'
import { DESK, PROJECTS } from '../lib/project.mjs'
import { submit } from '../lib/form.mjs'
import { ROLES } from '../lib/roles.mjs'
import { openStage } from '../lib/stage.mjs'

// Dutch with scripts and English without see everything; the other pairs of the two look at the main pages.
const everything = (project) => project.js === (project.language === 'nl')
const SOME = 10

describe('every page', () => {
  const known = new Map(PROJECTS.map((project) => [project, new Set()]))
  let stage
  before(async () => {
    stage = await openStage()
    const page = await stage.as('coordinator', DESK)
    await page.goto('/melden')
    await submit(page, { soort: 'bedrijf', wanneer: 'net', buurt: 'Vinkenbuurt', geweld: 'gewonden', aantal: '3-5', vrijgave: 'ja' })
    await page.goto('/casussen/2026-001/betrokkenen/nieuw')
    await submit(page, { rol: 'medewerker', leeftijdsgroep: 'volwassen', naam: 'Bo Proef' }, 'Sla op')
    await page.leave()
  })
  after(() => stage?.close())

  // The coordinator sees most; the others look at what nobody saw before them.
  for (const role of ROLES) {
    for (const project of role === 'coordinator' ? PROJECTS : PROJECTS.filter((it) => it.js && it.language === 'nl')) {
      test(`${role}, ${project.name}`, async () => {
        const page = await stage.as(role, project)
        const wrong = []
        const seen = await crawl(page, async (path, answer) => {
          if (answer.status() !== 200) wrong.push(`${path} answered ${answer.status()}`)
          await page.check().catch((error) => wrong.push(error.message))
          await picture(page, role, path)
        }, { known: known.get(project), most: everything(project) ? undefined : SOME })
        await page.leave()
        for (const kind of seen) known.get(project).add(kind)
        assert.ok(seen.size > 1, 'the start page has no links')
        assert.deepEqual(wrong, [], wrong.join('\n'))
      })
    }
  }
})
