import { mkdtempSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Playwright reads its configuration again in every worker: what was chosen once is handed on in the environment.
process.env['E2E_PORT'] ??= String(await freePort())
process.env['GUICHET_DATA'] = process.env['E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'guichet-e2e-'))
process.env['E2E_DATABASE'] ??= `guichet_e2e_${process.pid}`

const external = process.env['DATABASE_URL']

/** The one Guichet of this run. */
export const guichet = {
  url: `http://localhost:${process.env['E2E_PORT']}`,
  dataFolder: process.env['E2E_DATA'],
  /** On an external server, a database of this run's own. */
  databaseUrl: external === undefined || external === '' ? null : withDatabase(external, process.env['E2E_DATABASE']),
  get env(): Record<string, string> {
    return {
      PORT: process.env['E2E_PORT']!,
      GUICHET_DATA: this.dataFolder,
      LOG_LEVEL: 'warn',
      // The strict platform, which tests start on this machine.
      EGRESS_ALLOW: '127.0.0.1,localhost',
      ...(this.databaseUrl !== null && { DATABASE_URL: this.databaseUrl }),
    }
  },
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url)
  parsed.pathname = `/${name}`
  return parsed.toString()
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
