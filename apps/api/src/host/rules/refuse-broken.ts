import type { Db } from '@guichet/db/connect'
import { readColumns } from './columns.ts'
import type { Component } from '../plugins/component.ts'
import { PluginError } from '../plugins/discover.ts'
import { firstBreach } from './plugin-rules.ts'

/** Stops the boot at the first component that breaks a rule, by its name and the rule's. */
export async function refuseBroken(db: Db, components: readonly Component[]): Promise<void> {
  const columns = await readColumns(db)
  for (const component of components) {
    const broken = firstBreach({ ...component, known: { components, columns } })
    if (broken !== null) throw new PluginError(component.component, broken)
  }
}
