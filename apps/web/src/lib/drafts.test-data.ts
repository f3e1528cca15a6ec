import { createDrafts } from './drafts.ts'
import { observable } from './observable.ts'
import { createMemory } from './storage.ts'
import { createUnsent } from './unsent.ts'

export const PLACE = { activity: 'desk', about: 'ticket.1', part: 'comment' }
interface Stored {
  readonly text: string
  readonly basedOn: number | null
  readonly updatedAt: string
}

/** A server and a browser that outlive the pages opened on them. */
export function world({ storage = true } = {}) {
  const server = {
    drafts: new Map<string, Stored>(),
    fails: null as Error | null,
    hangs: false,
    /** Answers what was asked last while it hung. */
    resume: () => {},
    requests: [] as string[],
  }
  const disk = new Map<string, string>()
  const clock = { ms: 0 }
  const now = () => new Date(clock.ms)
  const me = observable<{ id: string } | null>({ id: 'ines' })

  function page() {
    let timers: { at: number; run: () => void }[] = []
    const lostAt = observable<Date | null>(null)
    const memory = createMemory(() => {
      if (!storage) throw new Error('blocked')
      return {
        getItem: (key) => disk.get(key) ?? null,
        setItem: (key, value) => void disk.set(key, value),
        removeItem: (key) => void disk.delete(key),
      }
    })
    const answer = async <T>(request: string, carryOut: () => T): Promise<T> => {
      server.requests.push(request)
      await (server.hangs ? new Promise<void>((resume) => (server.resume = resume)) : Promise.resolve())
      if (server.fails !== null) throw server.fails
      return carryOut()
    }
    const key = (about: string, part: string) => `${me.get()?.id} ${about} ${part}`
    const drafts = createDrafts({
      client: {
        list: ({ params: { about } }) =>
          answer('list', () => ({
            items: [...server.drafts]
              .filter(([name]) => name.startsWith(`${me.get()?.id} ${about} `))
              .map(([name, stored]) => ({ part: name.split(' ')[2]!, ...stored })),
          })),
        keep: ({ params: { about, part }, body: { text, basedOn = null } }) =>
          answer(`keep ${text}`, () => {
            server.drafts.set(key(about, part), { text, basedOn, updatedAt: now().toISOString() })
            return null
          }),
        discard: ({ params: { about, part } }) =>
          answer('discard', () => {
            server.drafts.delete(key(about, part))
            return null
          }),
      },
      unsent: createUnsent(memory, now),
      me,
      lostAt,
      now,
      wait(ms, run) {
        const timer = { at: clock.ms + ms, run }
        timers.push(timer)
        return () => void (timers = timers.filter((one) => one !== timer))
      },
    })
    const state = () => drafts.get(PLACE)
    return {
      drafts,
      lostAt,
      state,
      look: async () => {
        const stop = drafts.subscribe(PLACE, () => {})
        await settle()
        return stop
      },
      type: (text: string, basedOn: number | null = null) => drafts.write(PLACE, text, basedOn),
      async pass(ms: number) {
        clock.ms += ms
        const due = timers.filter(({ at }) => at <= clock.ms)
        timers = timers.filter(({ at }) => at > clock.ms)
        for (const { run } of due) run()
        await settle()
      },
    }
  }
  const kept = () => server.drafts.get('ines ticket.1 comment')?.text
  return { server, disk, clock, me, page, kept }
}

export async function settle() {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}
