import { ApiProblem } from '@guichet/plugin-kit/client'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useRename } from '@guichet/plugin-kit/web/rename'
import { useState } from 'react'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import type { Configuration, Person, Settings } from '../types.ts'
import { changesBetween, type SettingChange } from './changes.ts'
import { mergeSettings } from './merge.ts'
import { useSaving, type Saving } from './use-saving.tsx'

/** The plain settings as they are being edited, with the activity's name, which is the host's to keep. */
export function useSettingsDraft(configuration: Configuration) {
  const activity = useActivity()
  const send = useRename()
  const { user } = useApp()
  const problemText = useProblemText()
  const [base, setBase] = useState(configuration)
  const [settings, setSettings] = useState(configuration.settings)
  const [name, setName] = useState(activity.name)
  const [renaming, setRenaming] = useState<unknown>(null)
  const [people, setPeople] = useState<readonly Person[]>([])

  const startFrom = (next: Configuration) => {
    setBase(next)
    setSettings(next.settings)
  }
  const changed = changesBetween(base.settings, settings)
  const renamed: readonly SettingChange[] =
    name.trim() === activity.name ? [] : [{ field: 'name', from: activity.name, to: name.trim() }]
  if (configuration.version > base.version && changed.length === 0) startFrom(configuration)
  const goOnFrom = (saved: Configuration, sent: Settings) => {
    setBase(saved)
    setSettings((now) => mergeSettings(sent, now, saved.settings).settings)
  }
  const puts = useSaving({ base, settings, onBase: startFrom, onSaved: goOnFrom })

  const rename = async () => {
    if (renamed.length === 0) return true
    if (name.trim() === '') return false
    try {
      await send(name.trim())
      return true
    } catch (error) {
      setRenaming(error)
      return false
    }
  }
  const saving: Saving = {
    ...puts,
    refusal: renaming ?? puts.refusal,
    async save() {
      setRenaming(null)
      return (await rename()) && (changed.length === 0 || (await puts.save()))
    },
    discard() {
      setName(activity.name)
      setRenaming(null)
      puts.discard()
    },
  }
  const known = [...people, ...(base.defaultAssignee === null ? [] : [base.defaultAssignee]), user]
  return {
    base,
    settings,
    name,
    saving,
    changes: [...renamed, ...changed],
    refused: refusedSettings(puts.refusal, problemText),
    set: (setting: string, value: unknown) => setSettings({ ...settings, [setting]: value }),
    rename: setName,
    /** Somebody was chosen: their name is known from now on. */
    meet: (person: Person | null) => person && setPeople([...people, person]),
    nameOf: (id: string) => known.find((person) => person.id === id)?.name ?? null,
  }
}

/** The server's word lands on the setting that it is about. */
function refusedSettings(error: unknown, problemText: (error: unknown) => string): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {}
  return Object.fromEntries(error.fields.map(({ path }) => [String(path[0]), problemText(error)]))
}
