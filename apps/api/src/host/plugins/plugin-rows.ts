import type { Db } from '@guichet/db/connect'
import type { Manifest } from '@guichet/plugin-kit/manifest'
import { raiseRightsVersion } from '../access/rights-version.ts'

/** Writes down which plugins are here and in which version; whether each is enabled is the administrator's word and stays. */
export async function registerPlugins(db: Db, manifests: readonly Manifest[], now: Date): Promise<void> {
  const known = new Map((await db.plugin.findMany()).map((row) => [row.component, row.version]))
  const changed = manifests.filter((manifest) => known.get(manifest.component) !== manifest.version)
  if (changed.length === 0) return
  await db.$transaction(async (tx) => {
    for (const { component, version } of changed) {
      await tx.plugin.upsert({
        where: { component },
        create: { component, version, installedAt: now },
        update: { version },
      })
    }
    await raiseRightsVersion(tx)
  })
}
