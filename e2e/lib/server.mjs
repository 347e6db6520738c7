// Starts the program on a free port with a data directory of its own, and ends it.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PATIENCE = 60_000

export async function freePort() {
  const probe = createServer()
  await new Promise((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address()
  await new Promise((done) => probe.close(done))
  return port
}

/** Runs one command of the program to its end: { code, output }. */
export async function run(...words) {
  const child = spawn(program(), words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = listen(child)
  const code = await new Promise((done) => child.once('close', done))
  return { code, output: output() }
}

export const newFolder = () => mkdtemp(join(tmpdir(), 'nazorgregie-'))

/** The demo municipality, prepared but without cases: { address, data, stop() }. People reach it by a name: passkeys need one. */
export const startServer = () => startDemo('--leeg')

/** The same with its people only: nothing is prepared. */
export const startUnprepared = () => startDemo('--onvoorbereid')

/** The same in the middle of its work: one casus is closed, one runs, one is new. */
export const startBusy = () => startDemo()

async function startDemo(...begin) {
  const [data, port] = [await newFolder(), await freePort()]
  return serve(data, port, 'demo', ...begin, '--data', data, '--listen', `127.0.0.1:${port}`, '--url', `http://localhost:${port}`)
}

/** Runs a command that serves until it is stopped; then its folder goes. */
export async function serve(data, port, ...words) {
  const child = spawn(program(), words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = listen(child)
  const ended = new Promise((done) => child.once('close', done))
  const stop = async () => {
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(hard)
    await rm(data, { recursive: true, force: true })
  }
  try {
    await untilHealthy(`http://127.0.0.1:${port}/healthz`, child)
  } catch (error) {
    await stop()
    throw new Error(`${error.message}\n${output()}`)
  }
  return { address: `http://localhost:${port}`, data, stop }
}

function program() {
  if (!process.env.NAZORG_BIN) throw new Error('NAZORG_BIN must name the program; make test sets it')
  return process.env.NAZORG_BIN
}

function listen(child) {
  const heard = []
  child.stdout.on('data', (bytes) => heard.push(bytes))
  child.stderr.on('data', (bytes) => heard.push(bytes))
  return () => Buffer.concat(heard).toString()
}

async function untilHealthy(address, child) {
  for (const begin = Date.now(); Date.now() - begin < PATIENCE; ) {
    if (child.exitCode !== null) throw new Error(`the program stopped with code ${child.exitCode}`)
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`no answer on ${address}`)
}
