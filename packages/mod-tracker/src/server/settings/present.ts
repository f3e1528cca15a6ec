import type { TicketState } from '@guichet/domain/tickets/states'
import type { Finding } from '@guichet/domain/tickets/verify/verify'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { settingsContract } from '../../contract/settings.ts'
import { COUNTED } from './repository.ts'

type Operations = (typeof settingsContract)['operations']
export type ConfigurationView = SuccessOf<Operations['get']>
export type ConsequencesView = SuccessOf<Operations['preview']>
type FindingView = ConfigurationView['findings'][number]

export type Counts = ReadonlyMap<TicketState, number>

export const presentCount = (count: number) => ({ count: Math.min(count, COUNTED), more: count > COUNTED })

export function presentCounts(counts: Counts): ConfigurationView['tickets'] {
  return [...counts].map(([state, tickets]) => ({ state, tickets: presentCount(tickets) }))
}

/** Copies of their own: a shape's arrays are mutable, the domain's are not. */
export function presentFindings(findings: readonly Finding[]): FindingView[] {
  return findings.map((finding) => ({ ...finding, path: [...finding.path] }))
}
