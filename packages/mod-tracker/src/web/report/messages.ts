import { faultsOf, LIMITS, type Draft } from './draft.ts'
import type { FormField } from './faults.ts'

/** What is said at each field: that it is empty only once sending was tried, that it is too long at once. */
export function messagesOf(
  draft: Draft,
  { tried, refused }: { readonly tried: boolean; readonly refused: readonly FormField[] },
) {
  const { text, line } = faultsOf(draft)
  return {
    text:
      text === 'too-long'
        ? tooLong(LIMITS.text)
        : text === 'empty' && tried
          ? { id: 'tracker.report.text.empty' }
          : serverWord(refused, 'text'),
    line: line === 'too-long' ? tooLong(LIMITS.line) : serverWord(refused, 'line'),
  }
}

const tooLong = (limit: number) => ({ id: 'tracker.report.tooLong', values: { limit } })
const serverWord = (refused: readonly FormField[], field: FormField) =>
  refused.includes(field) ? { id: 'tracker.report.invalid' } : null
