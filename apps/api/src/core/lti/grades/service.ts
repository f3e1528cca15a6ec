import { isWorthSomething, type Rubric } from '@guichet/domain/grading/rubric'
import type { FieldFailure, Outcome } from '@guichet/plugin-kit/failure'
import type { ActivityRef, Cause } from '@guichet/plugin-kit/host'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { around } from './around.ts'
import { findGrading, keepGrading, type Grading } from './grading.ts'
import { mark, unmark } from './outbox.ts'
import { presentGrading } from './present.ts'
import { wake } from './wake.ts'

export async function viewGrading(deps: LtiDeps, activity: ActivityRef) {
  const now = await findGrading(deps.host.db, activity.id)
  return answer(200, presentGrading(now, await around(deps, activity)), { version: now.version })
}

/** What is set of it, whole, and in which version it was seen. */
export async function changeGrading(deps: LtiDeps, cause: Cause, activity: ActivityRef, wanted: Grading) {
  const { host, lti } = deps
  const where = await around(deps, activity)
  const sound = soundRubric(wanted, where.kinds)
  if (!sound.ok) return sound
  return host.change(cause, async (tx) => {
    const before = await findGrading(tx, activity.id)
    if (before.version !== wanted.version) return mismatch(presentGrading(before, where))
    const changes = differences(before, wanted)
    const same = answer(200, presentGrading(before, where), { version: before.version })
    if (Object.keys(changes).length === 0) return changed(same)
    const at = host.now()
    if (!(await keepGrading(tx, activity.id, wanted, at)))
      return mismatch(presentGrading(await findGrading(tx, activity.id), where))
    const after = { ...wanted, version: before.version + 1 }
    if (!after.enabled) await unmark(tx, activity.id)
    else if (after.sending === 'automatic' && (await mark(tx, { activityId: activity.id, people: null, at })) > 0)
      await wake(tx, host, lti.scores, activity.id)
    return changed(answer(200, presentGrading(after, where), { version: after.version }), {
      type: 'core.lti_grading.changed',
      contextId: activity.id,
      activityId: activity.id,
      subjectId: activity.id,
      changes,
    })
  })
}

/** Only what is counted can be worth something, and something has to be. */
function soundRubric({ enabled, rubric }: Grading, kinds: readonly string[]): Outcome<null> {
  const unknown = Object.keys(rubric).filter((kind) => !kinds.includes(kind))
  const field = (path: readonly string[], code: string): FieldFailure => ({ in: 'body', path, code })
  const fields = [
    ...unknown.map((kind) => field(['rubric', kind], 'lti.unknown_kind')),
    ...(enabled && !isWorthSomething(rubric) ? [field(['rubric'], 'lti.worth_nothing')] : []),
  ]
  return fields.length === 0 ? { ok: true, value: null } : { ok: false, error: { code: 'request.invalid', fields } }
}

const told = (value: Grading[keyof Grading]) => (typeof value === 'object' ? sayRubric(value) : value)

/** As people read it in the log: `reported 1 (5), commented 0.5`. */
const sayRubric = (rubric: Rubric) =>
  Object.entries(rubric)
    .filter(([, { points }]) => points > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, { points, cap }]) => `${kind} ${points}${cap === null ? '' : ` (${cap})`}`)
    .join(', ')

const FIELDS = ['enabled', 'maximum', 'rubric', 'sending'] as const

const differences = (before: Grading, after: Grading) =>
  Object.fromEntries(
    FIELDS.map((name) => [name, [told(before[name]), told(after[name])] as const] as const).filter(
      ([, [from, to]]) => from !== to,
    ),
  )
