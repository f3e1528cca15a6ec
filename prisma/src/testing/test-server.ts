import { rmSync } from 'node:fs'
import type { Component } from '../components.ts'
import { createDatabase, ensureDatabase } from '../databases.ts'
import { startEmbedded } from '../embedded/start-embedded.ts'
import { migrate } from '../migrate.ts'
import { withDatabase } from '../server-url.ts'
import { folderOf, dropDatabasesOf, prefix, removeDeadFolders } from './leftovers.ts'
import { newRunId, type RunId } from './run-id.ts'

/** What the tests of one run share. */
export type TestServer = {
  /** A user who may create databases, in a database of the server that is none of ours. */
  readonly adminUrl: string
  /** A database with every component's migrations applied, to be copied and never connected to. */
  readonly template: string
  readonly run: RunId
}

export type TestServerOptions = {
  /** Of a server where databases may be made and dropped; without it, an embedded one in the temporary folder. */
  readonly databaseUrl: string | undefined
  /** By default what the repository holds. */
  readonly components?: readonly Component[]
}

/** A server with a migrated template database. Stopping it removes everything that the run made on it. */
export async function startTestServer({
  databaseUrl,
  components,
}: TestServerOptions): Promise<TestServer & { stop: () => Promise<void> }> {
  const run = newRunId()
  const { adminUrl, stop } = await open(run, databaseUrl)
  try {
    const template = `${prefix}_template_${run}`
    await createDatabase(adminUrl, template)
    await migrate({ target: { url: withDatabase(adminUrl, template) }, ...(components && { components }) })
    return { adminUrl, template, run, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(
  run: RunId,
  external: string | undefined,
): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  await removeDeadFolders()
  if (external) {
    await ensureDatabase(external)
    await dropDatabasesOf(external)
    return { adminUrl: external, stop: () => dropDatabasesOf(external, run) }
  }
  const dataDir = folderOf(run)
  const server = await startEmbedded({ dataDir, durability: 'off' })
  const stop = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
  return { adminUrl: server.url(), stop }
}
