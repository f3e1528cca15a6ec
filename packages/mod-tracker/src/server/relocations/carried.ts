import { checkFile } from '@guichet/domain/tickets/elements/check-file'
import { carryOver, takenOut, type Carried } from '@guichet/domain/tickets/elements/carry-over'
import type { Form } from '../elements/form/form.ts'
import { candidates } from '../elements/form/service.ts'
import { valuesOf } from '../elements/values/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import type { Caller } from '../caller.ts'
import { filesOnTicket } from './values-repository.ts'
import { authorsOfValues, findKept, type Authored } from './kept-repository.ts'

interface Forms {
  readonly from: Form
  readonly to: Form
}

/** What becomes of all that a ticket has in fields, or keeps of earlier ones, in another tracker. */
export async function carriedTo(
  caller: Caller,
  there: Caller,
  ticket: Ticket,
  { from, to }: Forms,
): Promise<readonly Carried<Authored>[]> {
  const of = { trackerId: caller.activity.id, ticketId: ticket.id }
  const [authors, kept] = await Promise.all([authorsOfValues(caller.host.db, of), findKept(caller.host.db, of)])
  const values = valuesOf(ticket.values, from.fields)
  const live = from.fields.flatMap((field): Authored[] => {
    const value = values.get(field.code)
    const authorId = authors.get(field.elementId)
    return value === undefined || authorId === undefined ? [] : [{ ...takenOut(field, value), authorId }]
  })
  const all = [...live, ...kept]
  const [choosable, files] = await Promise.all([
    peopleThere(there, all, to),
    filesOnTicket(caller.host.db, of, filesIn(all)),
  ])
  return carryOver(all, to.fields, (field, id) => {
    const file = files.get(id)
    if (field.rules.kind === 'files') return file !== undefined && checkFile(field.rules, file) === null
    return choosable.has(`${field.code} ${id}`)
  })
}

/** The files among values. */
export const filesIn = (values: readonly Authored[]): string[] =>
  values.flatMap(({ kind, value }) => (kind === 'files' && typeof value === 'object' ? value : []))

/** Of the people among these values the ones that can be chosen in the field of their code there. */
async function peopleThere(there: Caller, values: readonly Authored[], { fields }: Form): Promise<ReadonlySet<string>> {
  const asked = values.flatMap(({ kind, code, value }) => {
    const field = fields.find((each) => each.code === code)
    return kind === 'person' && field !== undefined ? [{ field, person: String(value) }] : []
  })
  const found = await Promise.all(
    asked.map(async ({ field, person }) => {
      const able = await candidates(there, field, { among: [person], limit: 1 })
      return able.length > 0 ? [`${field.code} ${person}`] : []
    }),
  )
  return new Set(found.flat())
}
