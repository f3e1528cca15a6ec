import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Configuration, Consequences, Settings } from '../types.ts'
import { changesBetween } from './changes.ts'
import { mergeSettings } from './merge.ts'
import { useConsequences } from './use-configuration.tsx'
import { theirsOf, useSave } from './use-save.tsx'

/** What can be done with settings that are being edited. */
export interface Saving {
  readonly consequences: Consequences | null
  /** Why the server would not, or did not, take them. */
  readonly refusal: unknown
  readonly isSaving: boolean
  /** Answers whether they are saved. */
  readonly save: () => Promise<boolean>
  readonly discard: () => void
  /** A colleague's settings, when they changed the same meanwhile. */
  readonly theirs: Configuration | null
  readonly takeTheirs: () => void
  readonly applyMine: () => Promise<boolean>
}

interface Options {
  /** The settings as they are stored; what is edited starts from them. */
  readonly base: Configuration
  readonly settings: Settings
  readonly onBase: (base: Configuration) => void
  /** They are saved as they were when they were `sent`: what was changed since is still to be. */
  readonly onSaved: (saved: Configuration, sent: Settings) => void
}

/** Previewing, saving and giving up what was changed, with the case that somebody else was first. */
export function useSaving({ base, settings, onBase, onSaved }: Options): Saving {
  const { notify } = useApp()
  const { formatMessage } = useIntl()
  const [theirs, setTheirs] = useState<Configuration | null>(null)
  const changed = changesBetween(base.settings, settings).length > 0
  const preview = useConsequences(changed ? settings : null)
  const put = useSave()

  const send = async (from: Configuration, wanted: Settings) => {
    try {
      const saved = await put.mutateAsync({ base: from, settings: wanted })
      setTheirs(null)
      onSaved(saved, settings)
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.settings.saved' }) })
      return true
    } catch (error) {
      setTheirs(theirsOf(error))
      return false
    }
  }
  const overtaken = put.isError && theirsOf(put.error) !== null
  return {
    consequences: changed ? (preview.data ?? null) : null,
    refusal: put.isError && !overtaken ? put.error : changed && preview.isError ? preview.error : null,
    isSaving: put.isPending,
    save: () => send(base, settings),
    discard() {
      put.reset()
      onBase(base)
    },
    theirs,
    takeTheirs() {
      if (theirs === null) return
      setTheirs(null)
      put.reset()
      onBase(theirs)
    },
    applyMine: () =>
      theirs === null
        ? Promise.resolve(false)
        : send(theirs, mergeSettings(base.settings, settings, theirs.settings).settings),
  }
}
