import { failure } from '@guichet/plugin-kit/failure'
import type { ActivityRef, Cause } from '@guichet/plugin-kit/host'
import { answerPage, pageOf, personCursor, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { findGrading } from './grading.ts'
import { findLearners } from './learners.ts'
import { markAnew } from './outbox.ts'
import { presentLearner } from './present.ts'
import { wake } from './wake.ts'

export async function listScores(
  { host, lti }: LtiDeps,
  { id, component }: ActivityRef,
  query: PageQuery & { readonly matching?: string | undefined },
) {
  const after = readCursor(query.cursor, personCursor)
  if (!after.ok) return after
  const wanted = { matching: query.matching, after: after.value, take: query.limit + 1 }
  const rows = await findLearners(host.db, id, wanted)
  const page = pageOf(rows, query.limit, (row) => [row.familyName, row.givenName, row.id])
  const people = page.rows.map((row) => row.id)
  const counts = await lti.participations.get(component)?.count(host.db, id, people)
  const grading = await findGrading(host.db, id)
  return answerPage(page, (row) => presentLearner(row, counts?.get(row.id) ?? {}, grading))
}

/** Somebody says that scores are to be sent now. */
export function sendScores(
  { host, lti }: LtiDeps,
  { actor }: Cause,
  { id }: ActivityRef,
  users: readonly string[] | null,
) {
  return host.change({ actor }, async (tx) => {
    if (!(await findGrading(tx, id)).enabled) return failure('core.lti.grading_off')
    const waiting = await markAnew(tx, { activityId: id, people: users, at: host.now() })
    if (waiting === 0) return changed(answer(200, { waiting }))
    await wake(tx, host, lti.scores, id)
    return changed(answer(200, { waiting }), {
      type: 'core.lti_grade.sending_asked',
      contextId: id,
      activityId: id,
      subjectId: users?.length === 1 ? users[0]! : id,
      changes: { waiting: [null, waiting] },
    })
  })
}
