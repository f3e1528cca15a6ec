import { asRecord, type JsonRecord } from '../../record.ts'
import { line } from '../../text.ts'

/** What is asked for where grades are on: a column of the platform's gradebook. */
export interface LineItemDraft {
  readonly label: string
  /** Above 0. */
  readonly scoreMaximum: number
  readonly resourceId?: string
  readonly tag?: string
  readonly resourceLinkId?: string
  readonly startDateTime?: string
  readonly endDateTime?: string
  readonly gradesReleased?: boolean
  readonly submissionReview?: SubmissionReview
}

/** Offers a grader what the learner did (lti.md 1.10). */
export interface SubmissionReview {
  readonly reviewableStatus: readonly string[]
  readonly label?: string
  readonly url?: string
  readonly custom?: Readonly<Record<string, string>>
}

export interface LineItem {
  /** Its address, query and all. */
  readonly id: string
  readonly label: string
  readonly scoreMaximum: number
  readonly resourceId: string | null
  readonly tag: string | null
  readonly resourceLinkId: string | null
  /** All of it as it came: a change sends back what we do not know as well. */
  readonly everything: JsonRecord
}

const LINE_MAX = 255

export function readLineItem(given: unknown): LineItem | null {
  const value = asRecord(given)
  if (value === null) return null
  const { id, scoreMaximum } = value
  if (typeof id !== 'string' || !URL.canParse(id)) return null
  if (typeof scoreMaximum !== 'number' || !(scoreMaximum > 0)) return null
  return {
    id,
    label: line(value['label'], LINE_MAX) ?? '',
    scoreMaximum,
    resourceId: line(value['resourceId'], LINE_MAX),
    tag: line(value['tag'], LINE_MAX),
    resourceLinkId: line(value['resourceLinkId'], LINE_MAX),
    everything: value,
  }
}
