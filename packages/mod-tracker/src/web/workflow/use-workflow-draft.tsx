import { useMemo, useReducer, useState } from 'react'
import { changesBetween } from '../settings/changes.ts'
import { mergeSettings } from '../settings/merge.ts'
import { useSaving } from '../settings/use-saving.tsx'
import type { Configuration, Settings } from '../types.ts'
import { draftOf, edit, settingsOf, workflowOf, type Draft } from './draft.ts'
import type { Editing } from './screen-props.ts'

/** The rules as they are stored, and as they are being edited. Until something is edited, what others save is taken over. */
export function useWorkflowDraft(configuration: Configuration) {
  const [base, setBase] = useState(configuration)
  const [draft, dispatch] = useReducer(edit, draftOf(configuration.settings, configuration.workflow))
  const workflow = useMemo(() => workflowOf(draft), [draft])
  const settings = settingsOf(draft, base.settings)
  const changes = changesBetween(base.settings, settings)

  const startFrom = (next: Configuration) => {
    setBase(next)
    dispatch({ set: 'all', to: () => draftOf(next.settings, next.workflow) })
  }
  if (configuration.version > base.version && changes.length === 0) startFrom(configuration)
  const goOnFrom = (saved: Configuration, sent: Settings) => {
    setBase(saved)
    const since = (now: Draft) => mergeSettings(sent, settingsOf(now, sent), saved.settings).settings
    dispatch({ set: 'all', to: (now) => draftOf(since(now), saved.workflow) })
  }
  const saving = useSaving({ base, settings, onBase: startFrom, onSaved: goOnFrom })
  const editing: Editing = { draft, workflow, dispatch }
  return { editing, base, settings, changes, saving }
}
