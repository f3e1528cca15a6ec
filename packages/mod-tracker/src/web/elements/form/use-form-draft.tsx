import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Form, FormRow } from '../../types.ts'
import { faultsIn, faultsOf, type RowFault } from './faults.ts'
import { sameRows, type Elements } from './rows.ts'
import { theirsOf, useSaveForm } from './use-form.tsx'

export interface FormDraft {
  readonly base: Form
  readonly rows: readonly FormRow[]
  readonly set: (rows: readonly FormRow[]) => void
  readonly isChanged: boolean
  readonly faults: readonly RowFault[]
  /** Answers whether it is saved. */
  readonly save: () => Promise<boolean>
  readonly isSaving: boolean
  readonly discard: () => void
  /** What went wrong with no field in particular. */
  readonly refusal: unknown
  /** A colleague's, when they changed the form meanwhile. */
  readonly theirs: Form | null
  readonly takeTheirs: () => void
  readonly keepMine: () => Promise<boolean>
}

/** A tracker's form as it is being edited, with the case that somebody else was first. */
export function useFormDraft(form: Form, elements: Elements): FormDraft {
  const { notify } = useApp()
  const { formatMessage } = useIntl()
  const [base, setBase] = useState(form)
  const [rows, setRows] = useState<readonly FormRow[]>(form.fields)
  const put = useSaveForm()
  const isChanged = !sameRows(rows, base.fields)
  const theirs = theirsOf(put.error)

  const startFrom = (next: Form) => {
    put.reset()
    setBase(next)
    setRows(next.fields)
  }
  // What others save shows where nothing is being changed.
  if (form.version > base.version && !isChanged && !put.isPending) startFrom(form)

  const send = async (from: Form) => {
    try {
      const saved = await put.mutateAsync({ base: from, rows })
      put.reset()
      setBase(saved)
      // What was changed while it was on its way is not saved yet.
      setRows((now) => (now === rows ? saved.fields : now))
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.form.saved' }) })
      return true
    } catch {
      return false
    }
  }
  const told = faultsIn(put.error, rows)
  const seen = faultsOf(rows, elements)
  return {
    base,
    rows,
    set(next) {
      if (put.isError) put.reset()
      setRows(next)
    },
    isChanged,
    faults: seen.length > 0 ? seen : told,
    save: () => (put.isPending ? Promise.resolve(false) : send(base)),
    isSaving: put.isPending,
    discard: () => startFrom(base),
    refusal: put.isError && theirs === null && told.length === 0 ? put.error : null,
    theirs,
    takeTheirs: () => theirs && startFrom(theirs),
    keepMine: () => (theirs === null ? Promise.resolve(false) : send(theirs)),
  }
}
