import type { VISIT_TEXT_MAX } from '../../contract/visits.ts'
import { summaryOf } from '../../contract/summary.ts'
import type { SentValue } from '../elements/written.ts'
import { EMPTY as NO_REPORT, settled, type Draft } from '../report/draft.ts'

/** The contract's limit; its type keeps it equal without bringing its schemas into the page. */
export const TEXT_MAX: typeof VISIT_TEXT_MAX = 10_000

/** A report of somebody without an account, being written: kept nowhere. */
export interface Writing {
  readonly draft: Draft
  readonly name: string
  readonly email: string
}

export const NOTHING: Writing = { draft: NO_REPORT, name: '', email: '' }

/** As people write them; the server knows better. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export const isEmailWrong = ({ email }: Writing): boolean => email.trim() !== '' && !EMAIL.test(email.trim())

/** What is sent; the line that was proposed is left to the server, which proposes the same. */
export function toVisit({ draft, name, email }: Writing, elements: Record<string, SentValue | null>, proof: string) {
  const { text, line } = settled(draft)
  const isOwn = line !== null && line !== summaryOf(undefined, text)
  return {
    description: text,
    ...(isOwn && { summary: line }),
    elements,
    name: name.trim() || null,
    email: email.trim() || null,
    proof,
  }
}
