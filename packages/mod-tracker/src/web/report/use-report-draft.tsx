import { useDraft } from '@guichet/plugin-kit/web/draft'
import { useMemo } from 'react'
import { isBlank, parseDraft, type Draft } from './draft.ts'

/** The report being written in this tracker: both of its fields are one draft. */
export function useReportDraft() {
  const kept = useDraft('report', 'form')
  const draft = useMemo(() => parseDraft(kept.text), [kept.text])
  return {
    kept,
    draft,
    write: (next: Draft) => kept.write(isBlank(next) ? '' : JSON.stringify(next)),
  }
}
