import type { TicketState } from '@guichet/domain/tickets/states'
import type { HistoryChange, HistoryEntry, Person } from '../types.ts'

/** What an entry of the history says, before it is put into words: `tracker.ticket.history.<kind>`. */
export type Sentence =
  | { readonly kind: 'reported' }
  | { readonly kind: 'noticed' | 'started' | 'moved' | 'undone'; readonly from: TicketState; readonly to: TicketState }
  | { readonly kind: 'arrived'; readonly to: TicketState }
  | { readonly kind: 'took' }
  | { readonly kind: 'entrusted'; readonly to: Person }
  | { readonly kind: 'handed'; readonly from: Person; readonly to: Person }
  | { readonly kind: 'released'; readonly from: Person }
  | { readonly kind: 'raised' | 'lowered' }
  /** Null: beyond the last that is counted. */
  | { readonly kind: `${'raised' | 'lowered'}.places`; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'due'; readonly to: string }
  | { readonly kind: 'noHurry' }
  | { readonly kind: 'summary' | 'description' | 'resolution' }
  | { readonly kind: 'changed' }

/** One sentence for each change; a report is one, whatever came with it but for whom it was entrusted to. */
export function sentencesOf(entry: HistoryEntry): readonly Sentence[] {
  if (entry.type === 'tracker.ticket.created')
    return [{ kind: 'reported' }, ...entry.changes.filter(isAssignee).flatMap((change) => of(entry, change))]
  const sentences = entry.changes.flatMap((change) => of(entry, change))
  return sentences.length > 0 ? sentences : [{ kind: 'changed' }]
}

function of(entry: HistoryEntry, change: HistoryChange): Sentence[] {
  switch (change.field) {
    case 'state':
      return [moved(entry, change.from, change.to)]
    case 'assignee':
      return assigned(entry.actor, change.from, change.to)
    case 'place':
      return [placed(change)]
    case 'due':
      return [change.to === null ? { kind: 'noHurry' } : { kind: 'due', to: change.to }]
    default:
      return [{ kind: change.field }]
  }
}

function moved(entry: HistoryEntry, from: TicketState | null, to: TicketState): Sentence {
  if (from === null) return { kind: 'arrived', to }
  if (entry.cause === 'viewed') return { kind: 'noticed', from, to }
  if (entry.cause === 'undone') return { kind: 'undone', from, to }
  return { kind: to === 'RESOLVING' ? 'started' : 'moved', from, to }
}

function assigned(actor: Person | null, from: Person | null, to: Person | null): Sentence[] {
  if (to === null) return from === null ? [] : [{ kind: 'released', from }]
  if (to.id === actor?.id) return [{ kind: 'took' }]
  return [from === null ? { kind: 'entrusted', to } : { kind: 'handed', from, to }]
}

function placed({ direction, from, to }: HistoryChange & { readonly field: 'place' }): Sentence {
  return from === null && to === null ? { kind: direction } : { kind: `${direction}.places`, from, to }
}

function isAssignee(change: HistoryChange): boolean {
  return change.field === 'assignee'
}
