import type { Host } from '@guichet/plugin-kit/host'
import { peopleNamed, renderNamed } from '../mentions/texts.ts'
import type { Names } from '../people.ts'
import type { Ticket } from './repository.ts'

/** What it takes to show a ticket besides itself. */
export interface Told {
  readonly names: Names
  /** What Markdown becomes, by the text as it is written. */
  readonly html: ReadonlyMap<string, string>
}

/** What a change may bring into the ticket: ids of people, and texts. */
export interface Coming {
  readonly people?: readonly string[]
  readonly texts?: readonly string[]
}

type Shown = Pick<Ticket, 'reporterId' | 'assigneeId' | 'description' | 'resolution'>

/** Asked for before a transaction, which so holds one connection and only writes. Null: there is no ticket yet. */
export async function toldOf(
  host: Host,
  ticket: Shown | null,
  { people = [], texts = [] }: Coming = {},
): Promise<Told> {
  const written = [...texts, ...(ticket === null ? [] : [ticket.description, ticket.resolution ?? ''])]
  const named = peopleNamed(written)
  const names = await host.people.names([...(ticket === null ? [] : peopleOf(ticket)), ...people, ...named])
  const render = async (text: string) => [text, await renderNamed(host, text, names)] as const
  const html = await Promise.all([...new Set(written)].map(render))
  return { names, html: new Map(html) }
}

export function peopleOf({ reporterId, assigneeId }: Pick<Ticket, 'reporterId' | 'assigneeId'>): string[] {
  return assigneeId === null ? [reporterId] : [reporterId, assigneeId]
}
