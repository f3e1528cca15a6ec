import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Pool } from 'pg'
import { catalogueAdapter } from './catalogue-adapter.ts'

/**
 * Prisma's schema engine, as the WebAssembly build that its packages hold: the command line insists on a native one,
 * which it would have to download. To be deleted the day it no longer does.
 */
export async function openSchemaEngine(pool: Pool): Promise<bindings.SchemaEngine> {
  await load()
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueAdapter(pool))
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
}

let loaded: Promise<void> | undefined

function load(): Promise<void> {
  loaded ??= instantiate()
  return loaded
}

async function instantiate(): Promise<void> {
  refusePanics()
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const code = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports as { __wbindgen_start: () => void }
  start()
}

/** The engine's panics, with their message. */
function refusePanics(): void {
  const registry = {
    set_message: (message: string) => {
      throw new Error(`Prisma's schema engine: ${message}`)
    },
  }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry })
}
