import type { AccessRule } from '@guichet/plugin-kit/access-rule'
import type { AuthorizationTable, Places } from '@guichet/plugin-kit/testing/authorization'
import type { Everybody } from './school.ts'
import type { Sender } from './send.ts'
import type { DocumentedOperation, OpenApi } from './shapes.ts'
import type { Snapshot } from './snapshot.ts'

export interface Operation extends DocumentedOperation {
  readonly method: string
  readonly path: string
}

/** What a component's operations are tried on. */
export interface Ground {
  readonly document: OpenApi
  readonly table: AuthorizationTable<string>
  readonly places: Places<string>
  readonly school: Everybody
  readonly snapshot: Snapshot
  readonly send: Sender
  readonly columns: readonly string[]
  readonly ruleOf: (operation: Operation) => AccessRule | null
}
