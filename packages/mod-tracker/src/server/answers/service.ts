import { mayDo } from '@guichet/domain/tickets/operations'
import type { BodyOf, SuccessOf } from '@guichet/plugin-kit/contract'
import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed, withCurrent } from '@guichet/plugin-kit/server'
import { ANSWERS_MAX, type answersContract } from '../../contract/answers.ts'
import type { Caller } from '../caller.ts'
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

export async function cannedAnswers({ host, activity }: Caller) {
  const found = await listAnswers(host.db, activity.id)
  return answer(200, { items: found.map((each) => present(each, activity.id)) })
}

export function writeAnswer(caller: Caller, written: Written) {
  const { host, activity, actor } = caller
  return host.change(caller, async (tx) => {
    if (written.shared && !mayDo('shareFields', caller.can)) return SHARE_DENIED
    if ((await countAnswers(tx, activity.id)) >= ANSWERS_MAX)
      return failure('tracker.answer.too_many', { most: ANSWERS_MAX })
    const made = { trackerId: activity.id, id: host.newId(), version: 1, ...written }
    await insertAnswer(tx, made, { createdAt: host.now(), createdById: actor.id })
    return changed(answer(201, present(made, activity.id), { version: 1 }))
  })
}

/** What is shared is changed by who may share: it is everybody's. */
export async function editAnswer(caller: Caller, { answer: id, ifMatch }: Which, written: Written) {
  const { host, activity } = caller
  const found = await findAnswer(host.db, activity.id, id)
  const outcome = await host.change(caller, async (tx) => {
    if (found === null) return NOT_FOUND
    if ((found.shared || written.shared) && !mayDo('shareFields', caller.can)) return SHARE_DENIED
    const now = { ...found, ...written, version: ifMatch + 1 }
    if (found.version !== ifMatch || !(await updateAnswer(tx, found, written))) return failure('version.mismatch')
    return changed(answer(200, present(now, activity.id), { version: now.version }))
  })
  return withCurrent(outcome, () => oneAnswer(caller, id))
}

export async function removeAnswer(caller: Caller, { answer: id, ifMatch }: Which) {
  const { host, activity } = caller
  const found = await findAnswer(host.db, activity.id, id)
  const outcome = await host.change(caller, async (tx) => {
    if (found === null) return NOT_FOUND
    if (found.shared && !mayDo('shareFields', caller.can)) return SHARE_DENIED
    if (found.version !== ifMatch || !(await deleteAnswer(tx, found))) return failure('version.mismatch')
    return changed(answer(200, { id }))
  })
  return withCurrent(outcome, () => oneAnswer(caller, id))
}

async function oneAnswer({ host, activity }: Caller, id: string) {
  const found = await findAnswer(host.db, activity.id, id)
  return found === null ? NOT_FOUND : answer(200, present(found, activity.id))
}

function present({ trackerId, id, title, body, shared, version }: CannedAnswer, here: string): View {
  return { id, title, body, shared, own: trackerId === here, version }
}
