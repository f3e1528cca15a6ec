import { mayDo } from '@guichet/domain/tickets/operations'
import type { BodyOf, SuccessOf } from '@guichet/plugin-kit/contract'
import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed, withCurrent } from '@guichet/plugin-kit/server'
import { ANSWERS_MAX, type answersContract } from '../../contract/answers.ts'
import type { Visit } from '../visit.ts'
import {
  countAnswers,
  deleteAnswer,
  findAnswer,
  insertAnswer,
  listAnswers,
  updateAnswer,
  type CannedAnswer,
} from './repository.ts'

type Operations = (typeof answersContract)['operations']
type Written = BodyOf<Operations['create']>
type View = SuccessOf<Operations['create']>

interface Which {
  readonly answer: string
  readonly ifMatch: number
}

const NOT_FOUND = failure('tracker.answer.not_found')
const SHARE_DENIED = failure('tracker.answer.share_denied')

export async function cannedAnswers({ host, activity }: Visit) {
  const found = await listAnswers(host.db, activity.id)
  return answer(200, { items: found.map((each) => present(each, activity.id)) })
}

export function writeAnswer(visit: Visit, written: Written) {
  const { host, activity, actor } = visit
  return host.change(visit, async (tx) => {
    if (written.shared && !mayDo('shareFields', visit.can)) return SHARE_DENIED
    if ((await countAnswers(tx, activity.id)) >= ANSWERS_MAX)
      return failure('tracker.answer.too_many', { most: ANSWERS_MAX })
    const made = { trackerId: activity.id, id: host.newId(), version: 1, ...written }
    await insertAnswer(tx, made, { createdAt: host.now(), createdById: actor.id })
    return changed(answer(201, present(made, activity.id), { version: 1 }))
  })
}

/** What is shared is changed by who may share: it is everybody's. */
export async function editAnswer(visit: Visit, { answer: id, ifMatch }: Which, written: Written) {
  const { host, activity } = visit
  const found = await findAnswer(host.db, activity.id, id)
  const outcome = await host.change(visit, async (tx) => {
    if (found === null) return NOT_FOUND
    if ((found.shared || written.shared) && !mayDo('shareFields', visit.can)) return SHARE_DENIED
    const now = { ...found, ...written, version: ifMatch + 1 }
    if (found.version !== ifMatch || !(await updateAnswer(tx, found, written))) return failure('version.mismatch')
    return changed(answer(200, present(now, activity.id), { version: now.version }))
  })
  return withCurrent(outcome, () => oneAnswer(visit, id))
}

export async function removeAnswer(visit: Visit, { answer: id, ifMatch }: Which) {
  const { host, activity } = visit
  const found = await findAnswer(host.db, activity.id, id)
  const outcome = await host.change(visit, async (tx) => {
    if (found === null) return NOT_FOUND
    if (found.shared && !mayDo('shareFields', visit.can)) return SHARE_DENIED
    if (found.version !== ifMatch || !(await deleteAnswer(tx, found))) return failure('version.mismatch')
    return changed(answer(200, { id }))
  })
  return withCurrent(outcome, () => oneAnswer(visit, id))
}

async function oneAnswer({ host, activity }: Visit, id: string) {
  const found = await findAnswer(host.db, activity.id, id)
  return found === null ? NOT_FOUND : answer(200, present(found, activity.id))
}

function present({ trackerId, id, title, body, shared, version }: CannedAnswer, here: string): View {
  return { id, title, body, shared, own: trackerId === here, version }
}
