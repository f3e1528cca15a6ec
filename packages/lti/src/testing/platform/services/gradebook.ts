import { randomUUID } from 'node:crypto'
import type { JsonRecord } from '../../../record.ts'
import type { World } from '../world.ts'
import { lineItem, lineItems } from './paths.ts'

export interface Column {
  readonly key: string
  readonly context: string
  /** As it is given out, `id` and all. */
  body: JsonRecord
}

export interface Recording {
  readonly column: string
  readonly userId: string
  readonly score: JsonRecord
}

export interface Gradebook {
  readonly columns: Map<string, Column>
  /** Every score that was taken, in order. */
  readonly recordings: Recording[]
  add(context: string, draft: JsonRecord): Column
  /** There is a column of this link. */
  ensure(context: string, link: string): void
  last(column: string, userId: string): Recording | undefined
  /** What a launch says of them: `lineitem` only where the link has exactly one. */
  addresses(context: string, link?: string): JsonRecord
}

export function createGradebook({ urls, switches }: World): Gradebook {
  const columns = new Map<string, Column>()
  const recordings: Recording[] = []
  const ofLink = (context: string, link: string | undefined) =>
    [...columns.values()].filter((one) => one.context === context && one.body['resourceLinkId'] === link)

  function add(context: string, draft: JsonRecord): Column {
    const key = randomUUID()
    const id = lineItem(urls, switches, context, key)
    const column = { key, context, body: { ...draft, ...switches.lineItemExtension, id } }
    columns.set(key, column)
    return column
  }

  return {
    columns,
    recordings,
    add,
    ensure(context, link) {
      if (ofLink(context, link).length > 0) return
      add(context, { label: 'Grade', scoreMaximum: 100, resourceLinkId: link })
    },
    last: (column, userId) => recordings.findLast((one) => one.column === column && one.userId === userId),
    addresses(context, link) {
      const own = ofLink(context, link)
      const [only] = own
      const address = { lineitems: lineItems(urls, switches, context) }
      return link !== undefined && own.length === 1 ? { ...address, lineitem: only!.body['id'] } : address
    },
  }
}
