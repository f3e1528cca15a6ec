import { checkHistory, type Operation } from '../history-check.ts'
import type { Actor, Answer, Wanted } from '../harness/client.ts'
import type { Outcome, Scene } from '../harness/stage.ts'
import { ticketIn, type Ticket } from './ticket.ts'

/** All that a bug tracker has. */
const STATES = ['POSTED', 'OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED', 'TESTING', 'PUBLISHED', 'VALIDATED']

/** Answers of a write that are as they should be, besides 200 and 412: refused by the rules. */
const REFUSED: ReadonlySet<unknown> = new Set([
  'tracker.ticket.move_refused',
  'tracker.ticket.assign_denied',
  'tracker.ticket.not_found',
])

/** F11: people change a few tickets at once, each by the version they saw; what all of them saw has to fit together. */
export async function crowd(
  scene: Scene,
  { operations, tickets }: { operations: number; tickets: number },
): Promise<Outcome> {
  const { school, random, client, at, seed } = scene
  const history: Operation[] = []
  const faults: string[] = []
  const everybody = [...school.teachers, ...school.students]
  const shared: Ticket[] = []
  for (let i = 0; i < tickets; i++) {
    const began = performance.now()
    const wanted = {
      method: 'POST',
      path: at('/tickets'),
      body: { description: `f11 ${seed} ${i}` },
      key: `f11-${seed}-new-${i}`,
    } as const
    const ticket = ticketIn(await client.send(random.one(school.students), wanted))
    history.push({ ...seenAs(ticket), kind: 'write', base: 0, began, ended: performance.now() })
    shared.push(ticket)
  }

  let left = operations
  const live = async (actor: Actor, own: number) => {
    const known = new Map(shared.map((ticket) => [ticket.number, ticket]))
    for (let n = 0; left > 0; n++) {
      left--
      const ticket = known.get(random.one(shared).number)!
      const step = random.next() < 0.3 ? null : stepFor(scene, actor, ticket, `f11-${seed}-${own}-${n}`)
      const began = performance.now()
      const answer = await client.send(actor, step?.wanted ?? { method: 'GET', path: at(`/tickets/${ticket.number}`) })
      const done = { began, ended: performance.now() }
      const fault = faultOf(answer, step === null)
      if (fault !== null) faults.push(fault)
      if (answer.status !== 200 && answer.status !== 412) continue
      const now = ticketIn(answer)
      known.set(now.number, now)
      history.push({ ...seenAs(now), ...done, ...kindOf(answer, step, ticket) })
    }
  }
  await Promise.all(everybody.map(live))
  const offence = checkHistory(history)
  if (offence !== null) faults.push(`history: ${offence.rule}: ${JSON.stringify(offence.pair)}`)
  const count = (kind: Operation['kind']) => history.filter((one) => one.kind === kind).length
  return {
    faults: faults.slice(0, 10),
    figures: { operations, accepted: count('write'), overtaken: count('refused'), reads: count('read') },
  }
}

const seenAs = ({ id, version, state, assignee }: Ticket) => ({ ticket: id, version, state, assignee })

interface Step {
  readonly wanted: Wanted
  readonly asked: NonNullable<Operation['asked']>
}

/** A move that the relaxed mode lets everybody make from where they saw the ticket, or another assignee. */
function stepFor({ random, school, at }: Scene, actor: Actor, { number, state, version }: Ticket, key: string): Step {
  const common = { key, ifMatch: version }
  if (actor.role === 'student' || random.next() < 0.6) {
    const to = random.one(STATES.filter((to) => to !== state))
    return {
      wanted: { ...common, method: 'POST', path: at(`/tickets/${number}/transitions`), body: { to } },
      asked: { state: to },
    }
  }
  const assignee = random.one([null, ...school.teachers.map(({ id }) => id)])
  return {
    wanted: { ...common, method: 'PUT', path: at(`/tickets/${number}/assignee`), body: { assignee } },
    asked: { assignee },
  }
}

function faultOf({ status, body }: Answer, reading: boolean): string | null {
  if (status === 200 || (reading ? status === 404 : status === 412 || REFUSED.has(body['code']))) return null
  return `answered ${status} ${JSON.stringify(body)}`
}

/** An assignment to whom it already is entrusted writes nothing: a look. */
function kindOf(
  { status, body }: Answer,
  step: Step | null,
  before: Ticket,
): Pick<Operation, 'kind' | 'base' | 'asked'> {
  if (step === null || (status === 200 && body['version'] === before.version)) return { kind: 'read' }
  return status === 412
    ? { kind: 'refused', base: before.version }
    : { kind: 'write', base: before.version, asked: step.asked }
}
