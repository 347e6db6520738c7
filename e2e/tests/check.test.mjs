// The check itself: it passes a sound page and finds each fault on an unsound one.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { check, watch } from '../lib/check.mjs'
import { kind } from '../lib/crawl.mjs'
import { PHONE, PROJECTS, contextOptions } from '../lib/project.mjs'
import { launch } from '../lib/stage.mjs'

const SOUND = '<h1>Kop</h1><main><p>Tekst</p></main>'
const html = (body, language = 'nl') =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>T</title><link rel="icon" href="data:,">
   <meta name="viewport" content="width=device-width"></head><body>${body}</body></html>`

describe('the check', () => {
  let browser, server, address, body
  before(async () => {
    server = createServer((_, answer) => {
      answer.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'; img-src data:" })
      answer.end(body)
    })
    await new Promise((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${server.address().port}`
    browser = await launch()
  })
  after(async () => {
    await browser?.close()
    server?.close()
    server?.closeAllConnections()
  })

  async function verdict(content, project = PHONE) {
    body = content
    const context = await browser.newContext(contextOptions(project, address))
    const page = await context.newPage()
    watch(page)
    await page.goto('/')
    try {
      await check(page, project)
      return 'sound'
    } catch (error) {
      return error.message
    } finally {
      await context.close()
    }
  }

  for (const project of PROJECTS) {
    test(`passes a sound page: ${project.name}`, async () => {
      assert.equal(await verdict(html(SOUND, project.language), project), 'sound')
    })
  }

  const faults = {
    'missing text': [html(`${SOUND}<p>⟦start-kop⟧</p>`), /missing text ⟦start-kop⟧/],
    'text without its value': [html(`${SOUND}<p>Aan {$aan}</p>`), /text without its value \{\$aan\}/],
    'wrong language': [html(SOUND, 'en'), /language is "en"/],
    'two headings': [html(`${SOUND}<h1>Nog een</h1>`), /2 level-1 headings/],
    'sideways scrolling': [html(`<h1>Kop</h1><pre>${'breed'.repeat(40)}</pre>`), /scrolls sideways/],
    'inline style': [html(`${SOUND}<p style="color:red">x</p>`), /Content Security Policy/],
    'inline script': [html(`${SOUND}<script>var x = 1</script>`), /Content Security Policy/],
    'a fault in what is folded': [html(`${SOUND}<main><details><summary>Meer</summary><input type="text"></details></main>`), /label:/],
    'field without a label': [html(`${SOUND}<main><input type="text"></main>`), /label:/],
  }
  for (const [name, [content, expected]] of Object.entries(faults)) {
    test(`finds ${name}`, async () => assert.match(await verdict(content), expected))
  }

  test('finds a field without a label where scripts are off', async () => {
    const off = PROJECTS.find((it) => !it.js && it.language === 'nl')
    assert.match(await verdict(faults['field without a label'][0], off), /label:/)
  })

  test('pages that differ only in an id are one kind', () => {
    assert.equal(kind('/casussen/0190a1b2-0000-7000-8000-000000000001/taken/3'), '/casussen/:id/taken/:n')
    assert.equal(kind('/voorbereiden/draaiboeken/woningoverval/zwembaan?versie=2026-01-01'), '/voorbereiden/draaiboeken/:naam/zwembaan?versie=')
  })
})
