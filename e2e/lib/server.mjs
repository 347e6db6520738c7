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

/** The demo municipality, new and empty of yesterday's cases: { address, stop() }. */
export async function startServer() {
  const program = process.env.NAZORG_BIN
  if (!program) throw new Error('NAZORG_BIN must name the program; make test sets it')
  const data = await mkdtemp(join(tmpdir(), 'nazorgregie-'))
  const listen = `127.0.0.1:${await freePort()}`
  const output = []
  const child = spawn(program, ['demo', '--data', data, '--listen', listen], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((done) => child.once('close', done))
  child.stdout.on('data', (bytes) => output.push(bytes))
  child.stderr.on('data', (bytes) => output.push(bytes))

  const stop = async () => {
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(hard)
    await rm(data, { recursive: true, force: true })
  }
  try {
    await untilHealthy(`http://${listen}/healthz`, child)
  } catch (error) {
    await stop()
    throw new Error(`${error.message}\n${Buffer.concat(output)}`)
  }
  return { address: `http://${listen}`, stop }
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
