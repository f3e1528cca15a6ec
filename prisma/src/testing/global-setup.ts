import type { TestProject } from 'vitest/node'
import { generate } from '../generate.ts'
import { startTestServer, type TestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    guichetPg: TestServer
  }
}

type Shared = { users: number; readonly started: ReturnType<typeof start> }

/** Vitest loads this module anew for each project that names it; on the global object they find each other's server. */
const shared = globalThis as typeof globalThis & { guichetTestServer?: Shared | undefined }

/** A `globalSetup` of Vitest: one server for the whole run, however many projects name it. Uses DATABASE_URL if set. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const use = (shared.guichetTestServer ??= {
    users: 0,
    started: startTestServer({ databaseUrl: process.env.DATABASE_URL }),
  })
  use.users++
  const { adminUrl, template, run, stop } = await use.started
  project.provide('guichetPg', { adminUrl, template, run })
  return async () => {
    if (--use.users > 0) return
    shared.guichetTestServer = undefined
    await stop()
  }
}

async function start() {
  // Tests import the client.
  await generate()
  return startTestServer({ databaseUrl: process.env.DATABASE_URL })
}
