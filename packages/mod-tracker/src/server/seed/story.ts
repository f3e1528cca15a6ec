import type { TicketState } from '@guichet/domain/tickets/states'
import type { ActivityRef, Host } from '@guichet/plugin-kit/host'
import { assignTicket } from '../tickets/assign.ts'
import { createTicket } from '../tickets/create.ts'
import { addComment } from '../comments/create.ts'
import { moveTicket } from '../transitions/move.ts'
import { callerAs, type Caller } from '../caller.ts'

/** One thing somebody does to a ticket, so many hours after the one before. */
export type Step<Who extends string> = readonly [
  hours: number,
  who: Who,
  does: TicketState | { readonly assign: Who | null } | { readonly say: string } | { readonly note: string },
]

/** A ticket's life: who reports what, how many days ago, and what comes of it. */
export interface Story<Who extends string> {
  readonly daysAgo: number
  readonly by: Who
  readonly summary: string
  readonly description: string
  readonly steps: readonly Step<Who>[]
}

const HOUR = 3_600_000

export interface Stage<Who extends string> {
  readonly host: Host
  readonly activity: ActivityRef
  readonly people: Readonly<Record<Who, string>>
}

/**
 * Lives a story through the same services as everybody, under the rights of each person, at the times it tells: what it leaves is what
 * such people would have left. A step that the workflow refuses is a mistake in the story, and stops the seed.
 */
export async function live<Who extends string>(
  stage: Stage<Who>,
  { daysAgo, by, steps, ...words }: Story<Who>,
): Promise<void> {
  let at = stage.host.now().getTime() - daysAgo * 24 * HOUR
  const made = expectDone(words.summary, await createTicket(await enter(stage, by, at), { ...words, elements: {} }))
  let { number, version } = made.body.ticket
  for (const [hours, who, does] of steps) {
    at += hours * HOUR
    const caller = await enter(stage, who, at)
    const seen = { number, ifMatch: version }
    if (typeof does === 'object' && !('assign' in does)) {
      const [kind, body] = 'note' in does ? (['internal', does.note] as const) : (['public', does.say] as const)
      expectDone(words.summary, await addComment(caller, { number, kind, body }))
      continue
    }
    const outcome =
      typeof does === 'string'
        ? await moveTicket(caller, { ...seen, to: does })
        : await assignTicket(caller, { ...seen, assignee: does.assign === null ? null : stage.people[does.assign] })
    version = expectDone(words.summary, outcome).body.version
  }
}

async function enter<Who extends string>(
  { host, activity, people }: Stage<Who>,
  who: Who,
  at: number,
): Promise<Caller> {
  return callerAs({ ...host, now: () => new Date(at) }, activity, people[who])
}

function expectDone<T>(
  story: string,
  outcome: { ok: true; value: T } | { ok: false; error: { code: string; params?: unknown } },
): T {
  if (outcome.ok) return outcome.value
  throw new Error(
    `the story of « ${story} » does not hold: ${outcome.error.code} ${JSON.stringify(outcome.error.params ?? {})}`,
  )
}
