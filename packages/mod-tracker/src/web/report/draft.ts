import type { DESCRIPTION_MAX, SUMMARY_MAX } from '../../contract/tickets.ts'
import type { Language } from '@guichet/plugin-kit/web/define-web'
import { summaryOf } from '../../contract/summary.ts'
import { parseWritten, type SentValue, type Written } from '../elements/written.ts'

/** The contract's limits; their types keep them equal without bringing its schemas into the page. */
export const LIMITS: { readonly line: typeof SUMMARY_MAX; readonly text: typeof DESCRIPTION_MAX } = {
  line: 255,
  text: 100_000,
}

/** A report being written. */
export interface Draft {
  /** What happened. */
  readonly text: string
  /** In one line; null while it is still proposed from the text. */
  readonly line: string | null
  /** Whether where they come from is to be left out of it. */
  readonly bare: boolean
  /** For whom it is made; null: for oneself. */
  readonly requester: { readonly id: string; readonly name: string } | null
  /** What was put into custom fields, also into those that are hidden by now. */
  readonly elements: Written
}

export const EMPTY: Draft = { text: '', line: null, bare: false, requester: null, elements: {} }

export function isBlank(draft: Draft): boolean {
  const { text, line, bare, requester, elements } = draft
  return (
    text.trim() === '' &&
    (line ?? '').trim() === '' &&
    requester === null &&
    !bare &&
    Object.keys(elements).length === 0
  )
}

/** The line as the form shows it. */
export function lineOf(draft: Draft): string {
  return draft.line ?? summaryOf(undefined, draft.text)
}

/** A line that is left empty is proposed again: nobody has to find a title for a report. */
export function settled(draft: Draft): Draft {
  return draft.line?.trim() === '' ? { ...draft, line: null } : draft
}

type Fault = 'empty' | 'too-long'
interface Faults {
  readonly text?: Fault
  readonly line?: Fault
}

export function faultsOf(draft: Draft): Faults {
  return {
    ...(draft.text.trim() === '' && { text: 'empty' as const }),
    ...(draft.text.length > LIMITS.text && { text: 'too-long' as const }),
    ...((draft.line ?? '').length > LIMITS.line && { line: 'too-long' as const }),
  }
}

/** The field to go to, when something has to be put right before sending. */
export function firstFault(draft: Draft): keyof Faults | null {
  const { text, line } = faultsOf(draft)
  return text !== undefined ? 'text' : line !== undefined ? 'line' : null
}

interface Body {
  readonly description: string
  readonly summary?: string
  readonly onBehalfOf?: string
  readonly attachments?: string[]
  readonly origin?: SentOrigin
  readonly elements?: Record<string, SentValue | null>
}

/** What the browser alone knows of where one reports from. */
export interface SentOrigin {
  readonly width: number
  readonly language: Language
}

/** What goes with it. */
export interface Beside {
  /** Once the person could see what else is told with it; null: they come from nowhere. */
  readonly origin?: SentOrigin | null
  readonly files?: readonly string[]
  /** Of custom fields, what is asked and was filled in. */
  readonly elements?: Record<string, SentValue | null>
}

/** What is sent. A proposed line is left to the server, which proposes the same. */
export function toBody(draft: Draft, { files = [], elements = {}, origin = null }: Beside = {}): Body {
  const { text, line, bare, requester } = settled(draft)
  return {
    description: text,
    ...(line !== null && { summary: line }),
    ...(requester !== null && { onBehalfOf: requester.id }),
    ...(origin !== null && !bare && requester === null && { origin }),
    ...(files.length > 0 && { attachments: [...files] }),
    ...(Object.keys(elements).length > 0 && { elements }),
  }
}

/** What was kept, if it is a draft. */
export function parseDraft(kept: string | null): Draft {
  try {
    const value: unknown = JSON.parse(kept ?? 'null')
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
      return EMPTY
    return {
      text: value.text,
      line: 'line' in value && typeof value.line === 'string' ? value.line : null,
      bare: 'bare' in value && value.bare === true,
      requester: 'requester' in value ? personIn(value.requester) : null,
      elements: 'elements' in value ? parseWritten(value.elements) : {},
    }
  } catch {
    return EMPTY
  }
}

function personIn(value: unknown): Draft['requester'] {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('name' in value)) return null
  const { id, name } = value
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null
}
