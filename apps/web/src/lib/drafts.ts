import type { draftsContract } from '@guichet/api/core/drafts/contract'
import { Unreachable, type Client } from '@guichet/plugin-kit/client'
import type { DraftPlace, Drafts, DraftState } from '@guichet/plugin-kit/web/draft'
import { createDraft, type OneDraft } from './draft.ts'
import type { Observable } from './observable.ts'
import type { UnsentStore, Written } from './unsent.ts'

/** Browsers let this many bytes of requests outlive their page; a text of at most so many characters is within that in any script. */
const OUTLIVES_PAGE = 15_000
/** What was left is another window's business for so long: it may be sending it. */
const SETTLING_MS = 10_000
/** One does not wait longer to write for what may have been left. */
const PATIENCE_MS = 3_000

const UNKNOWN: DraftState = { text: null, basedOn: null, kept: 'nowhere', savedAt: null, known: false }

interface Parts {
  readonly client: Client<typeof draftsContract>
  readonly unsent: UnsentStore
  readonly me: Observable<{ readonly id: string } | null>
  readonly lostAt: Observable<Date | null>
  readonly wait: (ms: number, then: () => void) => () => void
  readonly now: () => Date
}

interface Open {
  readonly user: string
  readonly place: DraftPlace
  readonly draft: OneDraft
  followers: number
}

/** Drafts of whoever is signed in, in this page; those that are followed, and those that the server does not have yet. */
export function createDrafts({ client, unsent, me, lostAt, wait, now }: Parts) {
  const open = new Map<string, Open>()
  const asking = new Map<string, Promise<void>>()

  function opened(user: string, place: DraftPlace): Open {
    const key = `${user}/${nameOf(place)}`
    const found = open.get(key)
    if (found !== undefined) return found
    const name = nameOf(place)
    const remember: Parameters<typeof createDraft>[0]['remember'] = (left) => {
      if (left !== null) return unsent.put(user, name, left)
      unsent.remove(user, name)
      wait(0, () => close(one))
    }
    const draft = createDraft({ send: sendAs(user, place), remember, wait, now }, unsent.all(user)[name] ?? null)
    const one: Open = { user, place, draft, followers: 0 }
    open.set(key, one)
    return one
  }

  /** What nobody looks at and the server has is asked for anew the next time. */
  function close(one: Open): void {
    if (one.followers === 0 && one.draft.settled()) open.delete(`${one.user}/${nameOf(one.place)}`)
  }

  /** Under the session of another person nothing is sent: it waits for its author. */
  const sendAs = (user: string, params: DraftPlace) => async (written: Written) => {
    if (me.get()?.id !== user) throw new Unreachable('its author is not signed in')
    const { text, basedOn } = written
    if (text === null) await client.discard({ params, keepalive: true })
    else await client.keep({ params, body: { text, basedOn }, keepalive: text.length <= OUTLIVES_PAGE })
  }

  /** Once for all the texts of a thing. */
  function ask(user: string, { activity, about }: DraftPlace): Promise<void> {
    const key = `${user}/${activity}/${about}`
    const each = (tell: (draft: OneDraft, part: string) => void) => {
      for (const { user: whose, place, draft } of open.values())
        if (whose === user && place.activity === activity && place.about === about) tell(draft, place.part)
    }
    const answer = async () => {
      const listing = client.list({ params: { activity, about } }).then(
        ({ items }) =>
          (of: string) =>
            items.find(({ part }) => part === of) ?? null,
        () => null,
      )
      const late = new Promise<'late'>((resolve) => wait(PATIENCE_MS, () => resolve('late')))
      const stored = await Promise.race([listing, late])
      each((draft, part) => draft.found(stored === 'late' ? undefined : stored?.(part)))
      if (stored === 'late') void listing.then((after) => after && each((draft, part) => draft.foundLate(after(part))))
    }
    const asked = asking.get(key) ?? answer().finally(() => asking.delete(key))
    asking.set(key, asked)
    return asked
  }

  async function flush(): Promise<void> {
    await Promise.all([...open.values()].map(({ draft }) => draft.flush()))
  }

  /** Somebody is there: what they wrote while they were not, or in a window that is gone, is sent. */
  function resume(user: string): void {
    void flush()
    for (const [name, { at }] of Object.entries(unsent.all(user)))
      if (now().getTime() - at >= SETTLING_MS) void ask(user, opened(user, placeOf(name)).place)
  }
  me.subscribe(() => {
    const user = me.get()?.id
    if (user !== undefined) resume(user)
  })
  lostAt.subscribe(() => {
    if (lostAt.get() === null) void flush()
  })

  const mine = (place: DraftPlace): Open | null => {
    const user = me.get()?.id
    return user === undefined ? null : opened(user, place)
  }
  const drafts: Drafts = {
    get: (place) => open.get(`${me.get()?.id}/${nameOf(place)}`)?.draft.state.get() ?? UNKNOWN,
    subscribe(place, listener) {
      const one = mine(place)
      if (one === null) return () => {}
      one.followers++
      const stop = one.draft.state.subscribe(listener)
      void ask(one.user, place)
      return () => {
        stop()
        one.followers--
        close(one)
      }
    },
    write: (place, text, basedOn) => mine(place)?.draft.write(text, basedOn),
    discard: (place) => mine(place)?.draft.discard(),
  }
  return {
    ...drafts,
    /** Sends what the server does not have; settles when that was tried. */
    flush,
    /** The page is being left, or hidden, which on a phone may be the same. */
    leave: () => open.forEach(({ draft }) => draft.leave()),
  }
}

const nameOf = ({ activity, about, part }: DraftPlace) => `${activity}/${about}/${part}`

function placeOf(name: string): DraftPlace {
  const [activity = '', about = '', part = ''] = name.split('/')
  return { activity, about, part }
}
