// What must be true of every page, whoever looks at it and however.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { contextOptions } from './project.mjs'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const complaints = new WeakMap()

/** Collects what the browser complains about, from the first page on. */
export function watch(page) {
  const heard = []
  complaints.set(page, heard)
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    // A refused request is an answer that the journey itself looks at.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) heard.push(`console: ${text}`)
  })
  page.on('response', (answer) => {
    if (answer.status() >= 500) heard.push(`${answer.status()} ${answer.url()}`)
    if (answer.status() === 404 && answer.request().resourceType() !== 'document') heard.push(`404 ${answer.url()}`)
  })
}

/** Fails with everything that is wrong with this page at once. */
export async function check(page, project) {
  const wrong = [...await look(page, project), ...(complaints.get(page)?.splice(0) ?? [])]
  assert.deepEqual(wrong, [], `${page.url()} (${project.name})\n  ${wrong.join('\n  ')}`)
}

/** What is folded is looked at too: everything opens before, and folds again after. */
async function look(page, project) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details:not([open])')) {
      fold.dataset.geopend = ''
      fold.open = true
    }
  })
  const wrong = await opened(page, project)
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details[data-geopend]')) {
      delete fold.dataset.geopend
      fold.open = false
    }
  })
  return wrong
}

async function opened(page, project) {
  const wrong = []
  const facts = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title.trim(),
    headings: document.querySelectorAll('h1').length,
    html: document.documentElement.outerHTML,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    widest: [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > document.documentElement.clientWidth).map((it) => it.outerHTML.slice(0, 120)).at(-1),
  }))
  if (facts.language !== project.language) wrong.push(`language is "${facts.language}", not "${project.language}"`)
  if (!facts.title) wrong.push('no title')
  if (facts.headings !== 1) wrong.push(`${facts.headings} level-1 headings`)
  if (facts.wide > 0) wrong.push(`scrolls sideways by ${facts.wide} px: ${facts.widest}`)
  for (const [key] of facts.html.matchAll(/⟦[^⟧]*⟧?/g)) wrong.push(`missing text ${key}`)
  for (const [gap] of facts.html.matchAll(/\{\s*\$\w+\s*\}/g)) wrong.push(`text without its value ${gap}`)
  // Language and scripts do not change the layout of a desk: there the slow part runs once.
  const everyday = project.js && project.language === 'nl'
  return project.width < 600 || everyday ? [...wrong, ...await axe(page, project)] : wrong
}

async function axe(page, project) {
  if (project.js) return violations(page)
  const subject = await twin(page, project)
  const found = await violations(subject)
  await subject.context().close()
  return found
}

/** Only what is wrong is worked out in full: half the time of a complete report. */
async function violations(page) {
  await page.evaluate(AXE)
  const found = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((it) => it.target.join(' ')) }))), RULES)
  return found.flatMap(({ id, help, nodes }) => nodes.map((it) => `${id}: ${help} (${it})`))
}

/** axe is a script itself: where scripts are off it looks at the same HTML in a browser that runs only axe. */
async function twin(page, project) {
  const html = await page.content()
  const context = await page.context().browser().newContext(contextOptions({ ...project, js: true }))
  const subject = await context.newPage()
  await subject.route('**/*', (route) => {
    const type = route.request().resourceType()
    if (type === 'document') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    return type === 'script' ? route.abort() : route.continue()
  })
  await subject.goto(page.url())
  return subject
}
