// Every page that a role can reach passes the check, in every project.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { crawl, picture } from '../lib/crawl.mjs'
import { PROJECTS } from '../lib/project.mjs'
import { ROLES } from '../lib/roles.mjs'
import { openStage } from '../lib/stage.mjs'

describe('every page', () => {
  let stage
  before(async () => { stage = await openStage() })
  after(() => stage?.close())

  // Language and scripts do not depend on the role: each role takes two widths, the coordinator takes all projects.
  const everyday = PROJECTS.filter((it) => it.js && it.language === 'nl')
  for (const role of ROLES) {
    for (const project of role === 'coordinator' ? PROJECTS : everyday) {
      test(`${role}, ${project.name}`, async () => {
        const page = await stage.as(role, project)
        const wrong = []
        const seen = await crawl(page, async (path, answer) => {
          if (answer.status() !== 200) wrong.push(`${path} answered ${answer.status()}`)
          await page.check().catch((error) => wrong.push(error.message))
          if (project.js && project.language === 'nl') await picture(page, role, path)
        })
        await page.leave()
        assert.ok(seen.size > 1, 'the start page has no links')
        assert.deepEqual(wrong, [], wrong.join('\n'))
      })
    }
  }
})
