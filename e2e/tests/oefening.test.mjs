// An exercise: begun, played by coordinator and police, watched, ended with a certificate, destroyed; and beside it the municipality stays as it was.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fill, press, refused, submit, text } from '../lib/form.mjs'
import { PROJECTS } from '../lib/project.mjs'
import { startBusy } from '../lib/server.mjs'
import { openStage } from '../lib/stage.mjs'

const REPORT = { soort: 'bedrijf', wanneer: 'net', buurt: 'Vinkenbuurt', geweld: 'wapen', aantal: '2', vrijgave: 'nee' }

describe('an exercise', () => {
  let stage
  before(async () => { stage = await openStage(startBusy) })
  after(() => stage?.close())

  /** Looks at a page; it must be framed exactly when it is of the exercise. */
  const open = async (page, path) => {
    const answer = await page.goto(path)
    await marked(page)
    return answer
  }
  const marked = async (page) => {
    await page.check()
    const inside = new URL(page.url()).pathname.startsWith('/oefening/')
    assert.equal(await page.locator('body.oefenkader').count(), inside ? 1 : 0, page.url())
    assert.equal((await page.title()).startsWith('Oefening: '), inside, await page.title())
  }

  for (const project of PROJECTS.filter((it) => it.language === 'nl')) {
    test(project.name, async () => {
      const [sanne, esra, joost] = [await stage.as('coordinator', project), await stage.as('politie', project), await stage.as('privacy', project)]
      await sanne.goto('/casussen')
      const before = await text(sanne)

      // Begun from the page of exercises; a name is asked.
      await open(sanne, '/voorbereiden/oefening')
      await sanne.locator('main a[href="/oefenen"]').first().click()
      await sanne.waitForLoadState()
      await refused(sanne, await press(sanne))
      await marked(sanne)
      await submit(sanne, { naam: 'Overval op de juwelier' })
      await marked(sanne)

      // Everyone finds it on the start page and joins with one click.
      for (const [page, button] of [[sanne, 'Speel mee en neem waar'], [esra, 'Doe mee'], [joost, 'Kijk mee als waarnemer']]) {
        await page.goto('/')
        await page.locator('main a[href^="/oefenen?oefening="]').first().click()
        await page.waitForLoadState()
        await page.check()
        await submit(page, {}, button)
        assert.match(new URL(page.url()).pathname, /^\/oefening\/[0-9a-f]{32}\/$/)
        await marked(page)
      }
      const here = new URL(sanne.url()).pathname.slice(0, -1)

      // The police report the robbery; the coordinator sees it and works on it.
      await open(esra, `${here}/melden`)
      await submit(esra, REPORT)
      await marked(esra)
      await open(sanne, `${here}/casussen`)
      assert.match(await text(sanne), /2026-001/)
      await open(sanne, `${here}/casussen/2026-001`)
      await open(sanne, `${here}/melden/2026-001`)

      // A call asks first, a file stays in the inbox, what was prepared is read only.
      await open(sanne, `${here}/voorbereiden/belkaart`)
      await sanne.locator('main a[href*="/oefenbellen/"]').first().click()
      await sanne.waitForLoadState()
      await marked(sanne)
      assert.match(await text(sanne), /bel je echt\?[\s\S]*Dit is een oefening van de nazorg/)
      assert.equal(await sanne.locator('main a[href^="tel:"]').count(), 1)
      await open(sanne, `${here}/voorbereiden/belkaart/pdf`)
      assert.match(sanne.url(), /oefenpost/)
      assert.match(await text(sanne), /OEFENING-belkaart/)
      await open(sanne, `${here}/voorbereiden/aanstelling`)
      await open(sanne, `${here}/account`)
      assert.match(await text(sanne), /kan niet in de oefening/)

      // Who watches reads, writes notes and changes nothing; players see the notes at the end.
      await open(joost, `${here}/casussen/2026-001`)
      await open(joost, `${here}/waarnemingen`)
      await submit(joost, { tekst: 'De melding kostte minder dan een minuut.' })
      await marked(joost)
      await open(sanne, `${here}/waarnemingen`)
      assert.doesNotMatch(await text(sanne), /minder dan een minuut/)
      await submit(sanne, { tekst: 'Ik zocht lang naar het nummer van de wijkagent.' })
      await marked(sanne)
      await open(joost, `${here}/waarnemingen`)
      assert.match(await text(joost), /nummer van de wijkagent\.[^]*speelde mee/)

      // Who watched takes over a part; everyone sees that he watched first.
      await open(joost, '/oefenen')
      assert.match(await text(joost), /Je doet mee als: waarnemer/)
      await submit(joost, {}, 'Speel mee en neem waar')
      await marked(joost)
      await open(joost, '/oefenen')
      assert.match(await text(joost), /keek eerst alleen mee/)
      await open(joost, `${here}/waarnemingen`)

      // A question is asked; what is prepared cannot change, and what was typed is there to copy.
      await open(sanne, `${here}/voorbereiden/partners`)
      await submit(sanne, { zoek: 'Slachtofferhulp' }, 'Toon')
      await marked(sanne)
      assert.match(await text(sanne), /Slachtofferhulp/)
      await open(sanne, `${here}/voorbereiden/partners/nieuw`)
      await fill(sanne, { naam: 'Het buurthuis aan de Vinkenlaan' })
      assert.equal((await press(sanne)).status(), 403)
      await marked(sanne)
      assert.match(await text(sanne), /Dit had je geschreven[^]*Het buurthuis aan de Vinkenlaan/)

      // The clock goes forward for everyone.
      await open(sanne, '/oefenen')
      await submit(sanne, { uren: '24' }, 'Zet de klok vooruit')
      await marked(sanne)

      // The end asks what was learned; the points go to the plan, the exercise to the register.
      await sanne.locator('main a[href$="/einde"]').click()
      await sanne.waitForLoadState()
      await marked(sanne)
      assert.match(await text(sanne), /minder dan een minuut/)
      await fill(sanne, { goed: 'De melding ging snel.' })
      await refused(sanne, await press(sanne), 3)
      await marked(sanne)
      await fill(joost, { tekst: 'Na een uur wist nog niemand wie er belde.' })
      await submit(sanne, { beter: 'Wie belt de burgemeester?', 'hoofdstuk-1': '5', 'voorstel-1': 'De plaatsvervanger belt de burgemeester.' })
      await marked(sanne)
      assert.equal((await press(joost)).status(), 403, 'too late for a note')
      await marked(joost)
      assert.match(await text(joost), /net beëindigd[^]*Na een uur wist nog niemand wie er belde\./)
      const paper = await sanne.request.get(await sanne.locator('main a[href$="/certificaat/pdf"]').getAttribute('href'))
      assert.equal(paper.headers()['content-type'], 'application/pdf')
      await open(esra, `${here}/casussen/2026-001`)
      assert.match(await text(esra), /Geen|oefening/, 'the police are back in the municipality')
      assert.equal(new URL(esra.url()).pathname, '/oefenen')
      await open(sanne, '/voorbereiden/oefening')
      assert.match(await text(sanne), /Wie belt de burgemeester\?/)

      // Destroyed before its term; the municipality has not changed.
      await open(sanne, '/oefenen')
      await sanne.locator('main table a').first().click()
      await sanne.waitForLoadState()
      await submit(sanne, {}, 'Vernietig de gegevens nu')
      await marked(sanne)
      assert.match(await text(sanne), /zijn op .* vernietigd/)
      await sanne.goto('/casussen')
      assert.equal(await text(sanne), before)
      for (const page of [sanne, esra, joost]) await page.leave()
    })
  }
})
