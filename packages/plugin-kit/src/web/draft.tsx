import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { useActivity } from './activity-context.tsx'

/** Which text of which thing, in the words of the activity's plugin: `ticket.12`, `comment`. */
export interface DraftPlace {
  readonly activity: string
  readonly about: string
  readonly part: string
}

/** A text that is being written, as it is kept. */
export interface DraftState {
  /** Null: nothing is being written. */
  readonly text: string | null
  /** The version that the thing had when it was begun. */
  readonly basedOn: number | null
  /** `server`: safe, on whatever device. `here`: only on this page or in this browser as yet. `nowhere`: there is nothing to keep. */
  readonly kept: 'server' | 'here' | 'nowhere'
  /** Since when the server has it, or what came before it. */
  readonly savedAt: Date | null
  /** Whether what was left earlier has been looked for. */
  readonly known: boolean
}

/** The person's drafts, which outlive the screens that show them. */
export interface Drafts {
  get(place: DraftPlace): DraftState
  /** Asks for what was left, and follows it; returns what ends that. */
  subscribe(place: DraftPlace, listener: () => void): () => void
  write(place: DraftPlace, text: string, basedOn: number | null): void
  discard(place: DraftPlace): void
}

export const DraftsContext = createContext<Drafts | null>(null)

/** A text that is being written. */
export interface Draft {
  /** What the field shows. */
  readonly text: string
  /** Whether anything has been written that was not sent: also in another window, or before a reload. */
  readonly written: boolean
  /** The version that was on the screen when it was begun. */
  readonly basedOn: number | null
  /** False for the moment in which what was left earlier is asked for. */
  readonly known: boolean
  /**
   * Whether a field of plain text may be written in: where there is nothing to begin with at once, what is written too early being put after what
   * was left; else once that is known, so as not to write over it.
   */
  readonly writable: boolean
  /** For `DraftNote`, which says it. */
  readonly kept: DraftState['kept']
  readonly savedAt: Date | null
  write(text: string): void
  /** It was sent, or is not wanted. */
  discard(): void
}

interface Options {
  /** What is there when nothing is being written; a text equal to it is no draft. */
  readonly initial?: string
  /** The version of the thing that is on the screen. */
  readonly version?: number
}

/**
 * A text about something in this activity, which survives what happens before it is sent: leaving the screen, a reload, a closed tab, an
 * expired session, no connection, another device. `about` names the thing (`ticket.12`), `part` the text (`comment`); lower case letters,
 * digits, dots and hyphens.
 */
export function useDraft(about: string, part: string, { initial = '', version }: Options = {}): Draft {
  const { id: activity } = useActivity()
  const drafts = useContext(DraftsContext)
  if (drafts === null) throw new Error('useDraft: not inside the app')
  const bound = useMemo(() => {
    const place = { activity, about, part }
    return {
      subscribe: (listener: () => void) => drafts.subscribe(place, listener),
      get: () => drafts.get(place),
      write: (text: string, basedOn: number | null) => drafts.write(place, text, basedOn),
      discard: () => drafts.discard(place),
    }
  }, [drafts, activity, about, part])
  const { text, ...state } = useSyncExternalStore(bound.subscribe, bound.get)
  return {
    text: text ?? initial,
    written: text !== null,
    writable: state.known || initial === '',
    ...state,
    write: (next) => (next === initial ? bound.discard() : bound.write(next, version ?? null)),
    discard: bound.discard,
  }
}
