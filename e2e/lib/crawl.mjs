// Follows every link that a role can see.
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

const MOST = Number(process.env.NAZORG_PAGES ?? 60)

// Places under which every address is the same page with another name on it.
const COLLECTIONS = /\/(partners|draaiboeken|doorverwijzen|taken)\/(?!nieuw|matrix)[a-z][\w-]*/g

/** Addresses that differ only in an id, a name or the value of a filter show the same page: one of each kind is enough. */
export function kind(path) {
  return path
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, ':id')
    .replace(/\d{4}-\d{2}-\d{2}/g, ':datum')
    .replace(/\d+/g, ':n')
    .replace(COLLECTIONS, '/$1/:naam')
    .replace(/=[^&]*/g, '=')
}

/**
 * Visits pages from "/" on, each kind once, breadth first, at most `most`; calls `visit(path)` on each; returns the kinds seen.
 * Kinds in `known` were looked at by somebody else already.
 */
export async function crawl(page, visit, { most = MOST, known = new Set() } = {}) {
  const seen = new Set(['/', ...known])
  const waiting = ['/']
  let visited = 0
  while (waiting.length && visited < Math.min(most, MOST)) {
    const path = waiting.shift()
    const answer = await page.goto(path)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    visited += 1
    await visit(path, answer)
    for (const link of await links(page)) {
      if (seen.has(kind(link))) continue
      seen.add(kind(link))
      waiting.push(link)
    }
  }
  return seen
}

/** Same-origin links, without files to download and without the language switch. */
async function links(page) {
  const found = await page.$$eval('a[href]:not([download])', (all) => all.map((it) => it.href))
  const here = new URL(page.url()).origin
  return found.map((it) => new URL(it)).filter((it) => it.origin === here && !leadsElsewhere(it)).map((it) => it.pathname + it.search)
}

function leadsElsewhere(address) {
  return /[./](pdf|odt|docx|html|csv|xlsx|ics|json|toml|txt)$/.test(address.pathname) || address.searchParams.has('taal') || address.pathname.startsWith('/taal') || address.pathname.startsWith('/demo') || address.pathname.startsWith('/afmelden')
}

/** A picture for the eye, when NAZORG_PICTURES is set: e2e/uit/<role>/<width>/<path>.png. */
export async function picture(page, role, path) {
  if (!process.env.NAZORG_PICTURES) return
  const name = path === '/' ? 'start' : path.slice(1).replace(/[^\w-]+/g, '_').slice(0, 80)
  const file = new URL(`../uit/${role}/${page.project.width}/${name}.png`, import.meta.url).pathname
  await mkdir(dirname(file), { recursive: true })
  await page.screenshot({ path: file, fullPage: true })
}
