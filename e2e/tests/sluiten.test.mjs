// Closing a casus: blocked while mandatory work is open, then done or not needed with a reason, closed, and opened again.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fill, press, refused, submit, text } from '../lib/form.mjs'
import { PROJECTS } from '../lib/project.mjs'
import { startBusy } from '../lib/server.mjs'
import { openStage } from '../lib/stage.mjs'

// The casus of the demonstration that is closed, and a mandatory step of it.
const CASE = '/casussen/2026-001'
const STEP = `${CASE}/taken/gesprek-corporatie`
const WORDS = {
  nl: { reopen: 'Casus heropenen', close: 'Casus sluiten', closed: /Deze casus is gesloten/, reason: /past niet bij deze overval/, ready: /Alles is klaar/ },
}

describe('closing a casus', () => {
  let stage
  before(async () => { stage = await openStage(startBusy) })
  after(() => stage?.close())

  // Each way of looking goes through the whole: with and without scripts, on a phone and at a desk.
  for (const project of PROJECTS.filter((it) => it.language === 'nl')) {
    test(project.name, async () => {
      const words = WORDS.nl
      const sanne = await stage.as('coordinator', project)
      const open = async (path) => {
        const answer = await sanne.goto(path)
        await sanne.check()
        return answer
      }

      // Closed: nothing can be changed, and opening again is offered.
      await open(`${CASE}/sluiten`)
      assert.match(await text(sanne), words.closed)
      await open(STEP)
      assert.equal((await press(sanne, 'Heropenen')).status(), 403, 'a closed casus is not changed')
      await sanne.check()
      await open(`${CASE}/sluiten`)
      await submit(sanne, {}, words.reopen)
      await sanne.check()

      // One mandatory step is opened says which step and leads to it.
      await open(STEP)
      await submit(sanne, {}, 'Heropenen')
      await sanne.check()
      await open(`${CASE}/sluiten`)
      assert.match(await text(sanne), /Spreek met de woningcorporatie/)
      assert.equal(await sanne.locator(`main form[action="${CASE}/sluiten"]`).count(), 0, 'closing is offered with work open')
      await sanne.locator(`main a[href="${STEP}"]`).click()
      await sanne.waitForLoadState()
      assert.ok(sanne.url().endsWith(STEP))

      // Not needed takes a reason; without one everything stays.
      await fill(sanne, { uitslag: 'niet-nodig' })
      await refused(sanne, await press(sanne))
      assert.ok(await sanne.locator('main [name=uitslag][value=niet-nodig]').isChecked(), 'the answer is kept')
      await sanne.check()
      await submit(sanne, { nietnodig: 'past-niet' })
      await open(STEP)
      assert.match(await text(sanne), words.reason)

      // Now it closes, and stands so in the list of the casus.
      await open(`${CASE}/sluiten`)
      assert.match(await text(sanne), words.ready)
      await submit(sanne, {}, words.close)
      await sanne.check()
      await open(`${CASE}/sluiten`)
      assert.match(await text(sanne), words.closed)
      await open(CASE)
      await sanne.leave()
    })
  }

  test('a casus that was closed too early is corrected: opened, changed and closed again', async () => {
    const sanne = await stage.as('coordinator', PROJECTS.find((it) => it.js && it.width === 1280 && it.language === 'en'))
    await sanne.goto(`${CASE}/sluiten`)
    await submit(sanne, {}, 'Reopen')
    await sanne.goto(`${CASE}/gegevens`)
    await submit(sanne, { buurt: 'Molenwijk-Noord' })
    await sanne.goto(`${CASE}/sluiten`)
    await sanne.check()
    await submit(sanne, {}, 'Close')
    await sanne.goto(`${CASE}/tijdlijn`)
    await sanne.check()
    const line = await text(sanne)
    assert.match(line, /reopened/)
    assert.match(line, /closed/)
    await sanne.leave()
  })
})
