import { formAt, visibleFields, type FormField } from '../elements/form/form.ts'
import { peopleAmong, valuesOf } from '../elements/values/read.ts'
import { peopleNamed, renderNamed } from '../mentions/texts.ts'
import type { Names } from '../people.ts'
import type { Caller } from '../caller.ts'
import type { Ticket } from './repository.ts'

/** What it takes to show a ticket besides itself. */
export interface Told {
  readonly names: Names
  /** What Markdown becomes, by the text as it is written. */
  readonly html: ReadonlyMap<string, string>
  /** The custom fields that the visitor may see, where the ticket has any. */
  readonly fields: readonly FormField[]
}

/** What a change may bring into the ticket: ids of people, and texts. */
export interface Coming {
  readonly people?: readonly string[]
  readonly texts?: readonly string[]
  /** All the fields there are, when values may come into them. */
  readonly fields?: readonly FormField[]
}

type Shown = Pick<Ticket, 'reporterId' | 'assigneeId' | 'description' | 'resolution' | 'values' | 'formVersion'>

/** Asked for before a transaction, which so holds one connection and only writes. Null: there is no ticket yet. */
export async function toldOf(
  caller: Pick<Caller, 'host' | 'activity' | 'can'>,
  ticket: Shown | null,
  { people = [], texts = [], fields: coming }: Coming = {},
): Promise<Told> {
  const { host } = caller
  const written = [...texts, ...(ticket === null ? [] : [ticket.description, ticket.resolution ?? ''])]
  const fields = await fieldsOf(caller, ticket, coming)
  const chosen = peopleAmong(valuesOf(ticket?.values ?? null, fields), fields)
  const involved = ticket === null ? [] : peopleOf(ticket)
  const names = await host.people.names([...involved, ...people, ...chosen, ...peopleNamed(written)])
  const render = async (text: string) => [text, await renderNamed(host, text, names)] as const
  const html = await Promise.all([...new Set(written)].map(render))
  return { names, html: new Map(html), fields }
}

async function fieldsOf(
  caller: Pick<Caller, 'host' | 'activity' | 'can'>,
  ticket: Shown | null,
  coming: readonly FormField[] | undefined,
): Promise<readonly FormField[]> {
  if (coming !== undefined) return visibleFields({ version: 0, fields: coming }, caller)
  if (ticket === null || ticket.values === null) return []
  return visibleFields(await formAt(caller.host.db, caller.activity.id, ticket.formVersion), caller)
}

export function peopleOf({ reporterId, assigneeId }: Pick<Ticket, 'reporterId' | 'assigneeId'>): string[] {
  return assigneeId === null ? [reporterId] : [reporterId, assigneeId]
}
