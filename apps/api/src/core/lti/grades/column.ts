import { changeLineItem, createLineItem, listLineItems, readOneLineItem } from '@guichet/lti/services/grades/line-items'
import type { LineItem } from '@guichet/lti/services/grades/line-item'
import type { ServiceCall } from '@guichet/lti/services/call'
import { failed, type ServiceResult } from '@guichet/lti/services/failure'
import type { ServiceTarget } from '@guichet/lti/services/ports'
import { ACTIVITY_PARAMETER } from '../launch/link.ts'
import type { GradedLink } from './links.ts'

/** By which we know our own columns. */
const TAG = 'guichet-participation'

/** What a teacher may look at there: from the first thing that somebody did. */
const REVIEWABLE = ['InProgress', 'Submitted', 'Completed']

export interface Column {
  readonly url: string
  /** What it was given; null: it is not ours. */
  readonly own: { readonly url: string; readonly maximum: number } | null
}

interface Asked {
  readonly call: ServiceCall
  readonly target: ServiceTarget
  readonly link: GradedLink
  readonly label: string
  readonly maximum: number
}

/**
 * The column of the LMS's gradebook that a link's scores go into (lti.md 1.13): the one that its launches name; else ours, which is looked for
 * and made where there is none. Only ours is ever changed: its maximum, and that what somebody did can be looked at (1.10).
 */
export async function columnOf(asked: Asked): Promise<ServiceResult<Column>> {
  const { link, maximum, call, target } = asked
  const { lineItemUrl, ownLineItemUrl, ownLineItemMaximum } = link
  const isOurs = lineItemUrl === null || lineItemUrl === ownLineItemUrl
  if (!isOurs) return { ok: true, value: { url: lineItemUrl, own: null } }
  if (ownLineItemUrl === null) return own(asked, await foundOrMade(asked))
  if (ownLineItemMaximum === maximum) return { ok: true, value: { url: ownLineItemUrl, own: null } }
  const item = await readOneLineItem(call, target, ownLineItemUrl)
  return own(asked, item.ok ? await settled(asked, item.value) : item)
}

function own({ maximum, target }: Asked, item: ServiceResult<LineItem>): ServiceResult<Column> {
  if (!item.ok) return item
  const url = item.value.id
  // It came in no signed claim: what is elsewhere gets no token, and is not kept.
  if (!target.allowedOrigins(new URL(url).origin)) return failed('foreign_origin')
  return { ok: true, value: { url, own: { url, maximum } } }
}

async function foundOrMade(asked: Asked): Promise<ServiceResult<LineItem>> {
  const { call, target, link, label, maximum } = asked
  const { resourceLinkId, activityId } = link
  // `linkState` has seen that there is one.
  const lineItemsUrl = link.lineItemsUrl ?? ''
  const listed = await listLineItems(call, target, lineItemsUrl, { resourceLinkId, tag: TAG })
  if (!listed.ok) return listed
  // Not every platform filters.
  const found = listed.value.items.find((item) => item.tag === TAG && item.resourceLinkId === resourceLinkId)
  if (found !== undefined) return settled(asked, found)
  const submissionReview = reviewOf(activityId)
  const draft = { label, scoreMaximum: maximum, resourceLinkId, resourceId: activityId, tag: TAG, submissionReview }
  return createLineItem(call, target, lineItemsUrl, draft)
}

async function settled({ call, target, link, maximum }: Asked, item: LineItem): Promise<ServiceResult<LineItem>> {
  const isReviewable = item.everything['submissionReview'] !== undefined
  if (item.scoreMaximum === maximum && isReviewable) return { ok: true, value: item }
  const submissionReview = reviewOf(link.activityId)
  return changeLineItem(call, target, item, { scoreMaximum: maximum, ...(!isReviewable && { submissionReview }) })
}

const reviewOf = (activityId: string) => ({
  reviewableStatus: REVIEWABLE,
  custom: { [ACTIVITY_PARAMETER]: activityId },
})
