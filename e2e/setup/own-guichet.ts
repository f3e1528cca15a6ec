import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface OwnGuichet {
  readonly url: string
  stop(): Promise<void>
}

/** It makes a database and a demo first, beside all the other journeys. */
const PATIENCE = 600_000

/**
 * A Guichet for what changes it for everybody, whom other journeys must not meet: with a database and the demo of its own. It has its own
 * PostgreSQL too, also where the run's is an external one.
 */
export async function startOwnGuichet(): Promise<OwnGuichet> {
  const data = mkdtempSync(join(tmpdir(), 'guichet-e2e-own-'))
  const { DATABASE_URL: _, ...inherited } = process.env
  const env = { ...inherited, PORT: '0', GUICHET_DATA: data, LOG_LEVEL: 'warn' }
  const server = spawn(process.execPath, [join(import.meta.dirname, '../../apps/cli/run.mjs'), 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await gone
    rmSync(data, { recursive: true, force: true })
  }
  // It answers before its demo is made; what it says last is that it is open, and on which free port.
  const open = new Promise<string | null>((resolve) => {
    let said = ''
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /Guichet is open on (\S+)\n/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    void Promise.race([gone, sleep(PATIENCE, null, { ref: false })]).then(() => resolve(null))
  })
  const url = await open
  if (url !== null) return { url, stop }
  await stop()
  throw new Error('no Guichet of one’s own came up')
}
