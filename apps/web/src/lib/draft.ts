import { ApiProblem } from '@guichet/plugin-kit/client'
import type { DraftState } from '@guichet/plugin-kit/web/draft'
import { markOf } from './mark-of.ts'
import { observable } from './observable.ts'
import type { Unsent, Written } from './unsent.ts'

/** While one writes, what is written is sent this often. */
const PAUSE_MS = 1_500
/** Tried again after this; earlier when the connection is found again. */
const RETRY_MS = 15_000
/** Of so many of the texts that were sent last it is known that they are one's own: what came of them may never have been heard. */
const KNOWN = 5

interface Parts {
  readonly send: (written: Written) => Promise<void>
  /** Keeps here what the server does not have; null: it has it. */
  readonly remember: (unsent: Omit<Unsent, 'at'> | null) => void
  readonly wait: (ms: number, then: () => void) => () => void
  readonly now: () => Date
}

/** What the server has; null: nothing. */
export type Stored = { readonly text: string; readonly basedOn: number | null; readonly updatedAt: string } | null

export type OneDraft = ReturnType<typeof createDraft>

const NOTHING = { text: null, basedOn: null, kept: 'nowhere', savedAt: null } as const

/** One text that is being written: what is written is at once kept here and soon sent, one request at a time. */
export function createDraft({ send, remember, wait, now }: Parts, left: Unsent | null) {
  const state = observable<DraftState>(
    left === null ? { ...NOTHING, known: false } : { ...NOTHING, ...textOf(left), known: false },
  )
  let leftAt = left?.at ?? null
  let sent = left?.sent ?? []
  /** Written before it was known what was left earlier, which is not to be written over. */
  let early = false
  let revision = left === null ? 0 : 1
  let sentRevision = 0
  let sending: Promise<void> | null = null
  let cancel: (() => void) | null = null

  function later(ms: number): void {
    cancel ??= wait(ms, () => {
      cancel = null
      void flush()
    })
  }

  function change(written: Written): void {
    revision++
    leftAt = null
    const { kept, savedAt } = written.text === null ? NOTHING : state.get()
    state.set({ ...textOf(written), kept, savedAt, known: true })
    remember({ ...textOf(written), sent })
  }

  function dispatch(): Promise<void> {
    const written = textOf(state.get())
    if (written.text !== null) sent = [...sent, markOf(written.text)].slice(-KNOWN)
    return send(written)
  }

  function show(stored: Stored): void {
    const saved = stored && { ...textOf(stored), kept: 'server' as const, savedAt: new Date(stored.updatedAt) }
    state.set({ ...(saved ?? NOTHING), known: true })
  }

  function flush(): Promise<void> {
    cancel?.()
    cancel = null
    if (sentRevision === revision || early) return Promise.resolve()
    return (sending ??= sendOnce().finally(() => (sending = null)))
  }

  async function sendOnce(): Promise<void> {
    const upTo = revision
    try {
      await dispatch()
    } catch (error) {
      state.set({ ...state.get(), kept: state.get().text === null ? 'nowhere' : 'here' })
      if (mayPass(error)) later(RETRY_MS)
      return
    }
    sentRevision = upTo
    const { text } = state.get()
    if (text !== null) state.set({ ...state.get(), kept: 'server', savedAt: now() })
    if (revision === upTo) remember(null)
    else later(text === null ? 0 : PAUSE_MS)
  }

  return {
    state,
    settled: () => sentRevision === revision,
    flush,
    write(text: string, basedOn: number | null): void {
      const before = state.get()
      early ||= !before.known && leftAt === null
      change({ text, basedOn: before.text === null ? basedOn : before.basedOn })
      later(PAUSE_MS)
    },
    discard(): void {
      if (state.get().text === null && sentRevision === revision) return
      change(NOTHING)
      void flush()
    },
    /** The page may be gone in a moment: what is on the way may be older than what there is. */
    leave(): void {
      if (sentRevision === revision || early) return
      if (sending === null) void flush()
      else void dispatch().catch(() => {})
    },
    /**
     * What the server has, found when the screen opens; undefined: it could not be asked. Of two texts the later one is right, and what was
     * sent from here before the other is the earlier one, however late it arrived. What was written while it was being asked goes on from what
     * it has.
     */
    found(stored: Stored | undefined): void {
      if (early) {
        early = false
        if (stored) change({ ...stored, text: join(stored.text, state.get().text) })
        later(PAUSE_MS)
        return
      }
      const clean = sentRevision === revision
      const older =
        leftAt !== null && stored && Date.parse(stored.updatedAt) > leftAt && !sent.includes(markOf(stored.text))
      if (stored !== undefined && (clean || older)) {
        sentRevision = revision
        remember(null)
        show(stored)
        return
      }
      state.set({ ...state.get(), known: true })
      if (leftAt !== null) void flush()
      leftAt = null
    },
    /** The same when it was waited for no longer: shown where nothing was written, then or since. */
    foundLate(stored: Stored): void {
      if (stored !== null && revision === 0) show(stored)
    },
  }
}

const join = (before: string, after: string | null): string => (after === null ? before : `${before}\n\n${after}`)

const textOf = ({ text, basedOn }: Written): Written => ({ text, basedOn })

/** No answer, an ended session, a server that is not ready: what the next try may cure. A refusal is not. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiProblem) || [401, 429].includes(error.status) || error.status >= 500
}
