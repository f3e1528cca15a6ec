import type { ServiceCall } from '@guichet/lti/services/call'
import type { ServiceFailure } from '@guichet/lti/services/failure'
import type { Host } from '@guichet/plugin-kit/host'
import type { Participation } from '@guichet/plugin-kit/participation'
import { targetOf } from '../services.ts'
import { columnOf, type Column } from './column.ts'
import { findGrading } from './grading.ts'
import { holdLink, keepColumn } from './hold.ts'
import { linkState } from './link-state.ts'
import { findLink, type GradedLink, type LinkKey } from './links.ts'
import { dueScores, type DueScore } from './outbox.ts'
import { inVain, sendScore, unchanged, type Looked } from './send.ts'
import { toSend, type ToSend } from './to-send.ts'

/** Most of what is due has not changed. */
const LOOKED_AT = 100
/** What an LMS that answers slowly takes no longer for than a job may. */
const SENT_AT_ONCE = 10

export interface Delivering {
  readonly host: Host
  readonly call: () => ServiceCall
  /** By component. */
  readonly participations: ReadonlyMap<string, Participation>
}

/**
 * Asks the LMS to take what is due for a link; no transaction waits meanwhile, and nothing is written of what came of it: a process that is gone
 * before that has it sent again, later than before, which changes nothing. Null: there is nothing to do, or somebody else does it.
 */
export async function deliver(delivering: Delivering, key: LinkKey): Promise<readonly Looked[] | null> {
  const { host, participations } = delivering
  const [link, at] = [await findLink(host.db, key), host.now()]
  if (link === null || !link.isConnected) return null
  const grading = await findGrading(host.db, link.activityId)
  const activity = await host.activities.find(link.activityId)
  if (!grading.enabled || activity === null || !(await holdLink(host.db, key, at))) return null
  const due = await dueScores(
    host.db,
    { ...key, activityId: link.activityId, issuer: link.platform.issuer, at },
    LOOKED_AT,
  )
  const people = due.map(({ userId }) => userId)
  const counts = await participations.get(activity.component)?.count(host.db, link.activityId, people)
  const looked: Looked[] = []
  const wanted: { due: DueScore; wanted: ToSend }[] = []
  for (const one of due) {
    const told = toSend(one, counts?.get(one.userId), grading, link)
    if (told === null) looked.push(unchanged(one))
    // Those beyond stay due.
    else if (wanted.length < SENT_AT_ONCE) wanted.push({ due: one, wanted: told })
  }
  if (wanted.length === 0) return looked
  return [...looked, ...(await sendAll(delivering, link, wanted, { label: activity.name, maximum: grading.maximum }))]
}

interface Wanted {
  readonly due: DueScore
  readonly wanted: ToSend
}

async function sendAll(
  { host, call }: Delivering,
  link: GradedLink,
  all: readonly Wanted[],
  column: { readonly label: string; readonly maximum: number },
): Promise<Looked[]> {
  const none = (why: Parameters<typeof inVain>[1]) => all.map(({ due }) => inVain(due, why))
  const state = linkState(link)
  if (state !== 'ready')
    return none({ fault: state === 'no_column' ? state : 'no_scores', retry: false, afterSeconds: null })
  const target = targetOf(link.platform, [link.lineItemsUrl, link.lineItemUrl])
  const found = await columnOf({ call: call(), target, link, ...column })
  if (!found.ok) return none(await whyNot(host, link, found.error))
  const { url, own } = found.value
  if (own !== null) await keepColumn(host.db, link, own)
  const looked: Looked[] = []
  for (const { due, wanted } of all) {
    const last = looked.at(-1)
    // An LMS that is away is not asked for everybody.
    if (last?.outcome === 'later')
      looked.push({ ...inVain(due, { fault: last.fault!, retry: true, afterSeconds: last.afterSeconds }) })
    else
      looked.push(
        await againIfGone(
          host,
          link,
          found.value,
          await sendScore({ call: call(), target, columnUrl: url, now: host.now }, due, wanted),
        ),
      )
  }
  return looked
}

/** A column of ours that is gone there is made anew, the next time. */
async function againIfGone(host: Host, link: GradedLink, { url, own }: Column, looked: Looked): Promise<Looked> {
  const isOurs = own !== null || url === link.ownLineItemUrl
  if (looked.fault !== 'not_found' || !isOurs) return looked
  await keepColumn(host.db, link, null)
  return { ...looked, outcome: 'later' }
}

async function whyNot(host: Host, link: GradedLink, { code, retry, retryAfterSeconds }: ServiceFailure) {
  const isGone = code === 'not_found' && link.ownLineItemUrl !== null
  if (isGone) await keepColumn(host.db, link, null)
  return { fault: code, retry: retry || isGone, afterSeconds: retryAfterSeconds }
}
