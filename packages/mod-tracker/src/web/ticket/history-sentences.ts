import type { TicketState } from '@guichet/domain/tickets/states'
import type { HistoryChange, HistoryEntry, Person } from '../types.ts'

export type ElementChange = Extract<HistoryChange, { field: 'element' }>

/** What an entry of the history says, before it is put into words: `tracker.ticket.history.<kind>`. */
export type Sentence =
  | { readonly kind: 'reported' }
  | { readonly kind: 'noticed' | 'started' | 'moved' | 'undone'; readonly from: TicketState; readonly to: TicketState }
  | { readonly kind: 'arrived' | 'closedByRule'; readonly to: TicketState }
  | { readonly kind: 'closing'; readonly at: string }
  | { readonly kind: 'reportedFor'; readonly to: Person }
  | { readonly kind: 'took' | 'gaveBack' }
  | { readonly kind: 'tookFrom'; readonly from: Person }
  | { readonly kind: 'entrusted'; readonly to: Person }
  | { readonly kind: 'handed'; readonly from: Person; readonly to: Person }
  | { readonly kind: 'released'; readonly from: Person }
  | { readonly kind: 'raised' | 'lowered' }
  /** Null: beyond the last that is counted. */
  | { readonly kind: `${'raised' | 'lowered'}.places`; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'due'; readonly to: string }
  | { readonly kind: 'noHurry' }
  | { readonly kind: `raise.${(HistoryChange & { readonly field: 'raise' })['to'] | 'urgent'}` }
  | { readonly kind: 'bound' | 'freed'; readonly ticket: (HistoryChange & { readonly field: 'dependency' })['ticket'] }
  | { readonly kind: 'summary' | 'description' | 'resolution' }
  | { readonly kind: 'watcherAdded' | 'watcherRemoved'; readonly who: Person }
  | { readonly kind: Link | `${Link}.undone`; readonly ticket: TicketKey | null }
  | { readonly kind: 'filled' | 'emptied' | 'rewritten'; readonly change: ElementChange }
  | { readonly kind: 'deleted' | 'restored' | 'changed' }
  | { readonly kind: 'relocated'; readonly name: string }
  | { readonly kind: 'relocated.unseen' }
  | { readonly kind: `lost.${Lost['field']}`; readonly count: number }
  | { readonly kind: 'attached'; readonly files: readonly string[] }
  | { readonly kind: 'attachedSome' | 'detached'; readonly count: number }
  | { readonly kind: 'rewritten.files'; readonly label: string }

type Lost = Extract<HistoryChange, { readonly count: number }>
type Linked = Exclude<Extract<HistoryChange, { readonly ticket: unknown }>, { readonly field: 'dependency' }>
type Link = Linked['field']
type TicketKey = NonNullable<Linked['ticket']>

/** What happened to a whole ticket, by the type of its event. */
const WHOLE = {
  'tracker.ticket.deleted': 'deleted',
  'tracker.ticket.restored': 'restored',
} as const satisfies Record<string, Sentence['kind']>

/** One sentence for each change; a report is one, whatever came with it but for whom it was entrusted to and what it was split from. */
export function sentencesOf(entry: HistoryEntry): readonly Sentence[] {
  if (entry.type === 'tracker.ticket.created')
    return [reported(entry), ...entry.changes.filter(isSaidOfReport).flatMap((change) => of(entry, change))]
  const sentences = entry.changes.flatMap((change) => of(entry, change))
  return sentences.length > 0 ? sentences : [{ kind: WHOLE[entry.type as keyof typeof WHOLE] ?? 'changed' }]
}

function of(entry: HistoryEntry, change: HistoryChange): Sentence[] {
  switch (change.field) {
    case 'state':
      return [moved(entry, change.from, change.to)]
    case 'assignee':
      return assigned(entry.actor, change.from, change.to)
    case 'raise':
      return [{ kind: change.to === 'asked' && change.urgent ? 'raise.urgent' : `raise.${change.to}` }]
    case 'dependency':
      return [{ kind: change.now ? 'bound' : 'freed', ticket: change.ticket }]
    case 'place':
      return [placed(change)]
    case 'closing':
      return [{ kind: 'closing', at: change.at }]
    case 'due':
      return [change.to === null ? { kind: 'noHurry' } : { kind: 'due', to: change.to }]
    case 'attachments':
    case 'resolutionAttachments':
      return [...attached(change.added), ...(change.removed > 0 ? [detached(change.removed)] : [])]
    case 'elementFiles':
      return [{ kind: 'rewritten.files', label: change.label }]
    case 'watcher':
      return watched(change.from, change.to)
    case 'element':
      return [{ kind: !change.told ? 'rewritten' : change.to === null ? 'emptied' : 'filled', change }]
    case 'tracker':
      return [change.from === null ? { kind: 'relocated.unseen' } : { kind: 'relocated', name: change.from }]
    case 'watchers':
    case 'dependencies':
    case 'splits':
      return [{ kind: `lost.${change.field}`, count: change.count }]
    case 'summary':
    case 'description':
    case 'resolution':
      return [{ kind: change.field }]
    default: {
      const undone = entry.type === 'tracker.ticket.unmerged'
      return [{ kind: undone ? `${change.field}.undone` : change.field, ticket: change.ticket }]
    }
  }
}

/** By name, unless some have gone again. */
function attached(added: readonly { readonly name: string | null }[]): Sentence[] {
  const files = added.map(({ name }) => name).filter((name) => name !== null)
  if (files.length < added.length) return [{ kind: 'attachedSome', count: added.length }]
  return files.length === 0 ? [] : [{ kind: 'attached', files }]
}

const detached = (count: number): Sentence => ({ kind: 'detached', count })

function moved(entry: HistoryEntry, from: TicketState | null, to: TicketState): Sentence {
  if (from === null) return { kind: 'arrived', to }
  if (entry.cause === 'viewed') return { kind: 'noticed', from, to }
  if (entry.cause === 'rule') return { kind: 'closedByRule', to }
  if (entry.cause === 'relocated') return { kind: 'arrived', to }
  if (entry.cause === 'undone') return { kind: 'undone', from, to }
  return { kind: to === 'RESOLVING' ? 'started' : 'moved', from, to }
}

function assigned(actor: Person | null, from: Person | null, to: Person | null): Sentence[] {
  if (to === null) {
    if (from === null) return []
    return [from.id === actor?.id ? { kind: 'gaveBack' } : { kind: 'released', from }]
  }
  if (to.id === actor?.id) return [from === null ? { kind: 'took' } : { kind: 'tookFrom', from }]
  return [from === null ? { kind: 'entrusted', to } : { kind: 'handed', from, to }]
}

function placed({ direction, from, to }: HistoryChange & { readonly field: 'place' }): Sentence {
  return from === null && to === null ? { kind: direction } : { kind: `${direction}.places`, from, to }
}

const reported = ({ onBehalfOf }: HistoryEntry): Sentence =>
  onBehalfOf === null ? { kind: 'reported' } : { kind: 'reportedFor', to: onBehalfOf }

function watched(from: Person | null, to: Person | null): Sentence[] {
  if (to !== null) return [{ kind: 'watcherAdded', who: to }]
  return from === null ? [] : [{ kind: 'watcherRemoved', who: from }]
}

function isSaidOfReport({ field }: HistoryChange): boolean {
  return field === 'assignee' || field === 'splitFrom'
}
