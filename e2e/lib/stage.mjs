// What every journey stands on: the program, a browser, and people who come in.
import { chromium } from 'playwright-core'
import { check, watch } from './check.mjs'
import { PHONE, contextOptions } from './project.mjs'
import { logIn } from './roles.mjs'
import { startServer } from './server.mjs'

export async function launch() {
  return chromium.launch({
    executablePath: process.env.NAZORG_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
}

/** One program and one browser for a file of journeys. */
export async function openStage(start = startServer) {
  const server = await start()
  const browser = await launch().catch(async (error) => {
    await server.stop()
    throw error
  })

  /** Somebody without a login. */
  const visitor = async (project = PHONE) => {
    const context = await browser.newContext(contextOptions(project, server.address))
    const page = await context.newPage()
    watch(page)
    page.setDefaultTimeout(15_000)
    // A question before an act that cannot be undone is answered with yes.
    page.on('dialog', (question) => question.accept())
    return Object.assign(page, { project, check: () => check(page, project), leave: () => context.close() })
  }

  /** Somebody with this role, logged in with one click. */
  const as = async (role, project = PHONE) => {
    const page = await visitor(project)
    await logIn(page, role)
    return page
  }

  const close = async () => {
    await browser.close()
    await server.stop()
  }
  return { address: server.address, data: server.data, visitor, as, close }
}
