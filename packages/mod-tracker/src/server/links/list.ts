import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { seesPrivate } from '../elements/form/form.ts'
import { peopleNamed, renderNamed } from '../mentions/texts.ts'
import { namePerson } from '../people.ts'
import { filesIn } from '../relocations/carried.ts'
import { filesOnTicket } from '../relocations/values-repository.ts'
import { findKept } from '../relocations/kept-repository.ts'
import { peopleKept, presentKept } from '../relocations/present-kept.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { findDuplicates, findSplits, type LinkedRow } from './repository.ts'

/** The tickets that one has to do with. Another is named to who may read it, and else is not there. */
export async function linksOf(caller: Caller, number: number) {
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { host, activity } = caller
  const of = { trackerId: activity.id, ticketId: ticket.id }
  const [duplicates, splits, all] = await Promise.all([
    findDuplicates(host.db, of),
    findSplits(host.db, readableBy(caller), of),
    findKept(host.db, of),
  ])
  const kept = all.filter((value) => !value.private || seesPrivate(caller))
  const files = await filesOnTicket(host.db, of, filesIn(kept))
  const names = await host.people.names([
    ...duplicates.flatMap(({ reporterId, byId }) => [reporterId, byId]),
    ...peopleKept(kept),
    ...peopleNamed(duplicates.map(({ description }) => description)),
  ])
  const shown = duplicates.map(async ({ prefix, description, reporterId, createdAt, at, byId, ...row }) => ({
    ...row,
    key: `${prefix}-${row.number}`,
    html: await renderNamed(host, description, names),
    reporter: namePerson(reporterId, names),
    createdAt: createdAt.toISOString(),
    merged: { at: at.toISOString(), by: namePerson(byId, names) },
  }))
  const from = splits.find(({ made }) => !made)
  return answer(200, {
    duplicates: await Promise.all(shown),
    splitFrom: from === undefined ? null : linked(from),
    splits: splits.filter(({ made }) => made).map(linked),
    kept: presentKept(kept, { names, files }),
  })
}

const linked = ({ id, number, prefix, summary, state, closed }: LinkedRow) => ({
  id,
  number,
  key: `${prefix}-${number}`,
  summary,
  state,
  closed,
})
