import type { z } from 'zod'
import type { AnswerOf, BodyOf, Contract, Operation, ParamsOf, Paths, QueryOf } from './contract.ts'
import type { Extension } from './extension-point.ts'
import type { Failure, Outcome } from './failure.ts'
import type { ActivityRef, Actor, Cause, Change, Host, Looker, Tx } from './host.ts'
import type { Invariant } from './invariant.ts'
import type { Job } from './job.ts'
import type { Manifest } from './manifest.ts'
import type { Overview } from './overview.ts'
import type { Participation } from './participation.ts'
import type { LoggedEvent, NewEvent, PositionedEvent } from './event.ts'

type ActorOf<O> = O extends { readonly access: { readonly rule: 'anyone' } } ? Actor | null : Actor
type ActivityOf<O> = O extends {
  readonly access: { readonly at: { readonly level: 'activity' } } | { readonly rule: 'visitors' }
}
  ? ActivityRef
  : null

/** One request, authenticated, allowed and validated. */
export interface Call<O = Operation> extends Omit<Cause, 'actor'> {
  readonly params: ParamsOf<O>
  readonly query: QueryOf<O>
  readonly body: BodyOf<O>
  /** The bytes of an upload, as they come. */
  readonly upload: O extends { readonly upload: object } ? AsyncIterable<Uint8Array> : null
  readonly actor: ActorOf<O>
  /** The activity its access rule names. */
  readonly activity: ActivityOf<O>
  /** Does the actor hold this capability in the context of the rule? */
  readonly can: (capability: string) => boolean
  /** Whom the actor observes in it (`Looker.observes`); nobody in any operation but GET, for observing is looking. */
  readonly observes: readonly string[]
  /** The version of `If-Match`; present whenever the operation asks for one. */
  readonly ifMatch: number
  readonly host: Host
  readonly request: {
    readonly ip: string
    /** Whom the address stands for: itself, or of IPv6 the /64. */
    readonly network: string
    readonly userAgent: string | null
    readonly origin: string | null
    readonly host: string
    readonly protocol: string
    readonly cookie: (name: string) => string | null
  }
}

/** Answers one operation: with one of its declared answers, or with a failure whose code it, its plugin or the host declares. */
export type Handler<O> = (call: Call<O>) => Promise<Outcome<AnswerOf<O>>>
/** A handler under the name of each operation of a contract. */
export type Handlers<C extends Contract> = { readonly [K in keyof C['operations']]: Handler<C['operations'][K]> }

/** An operation with what answers it, as the host mounts it. */
export interface Route {
  readonly name: string
  readonly method: string
  /** Below the plugin's mount. */
  readonly path: string
  readonly operation: Operation
  readonly handler: (call: Call) => Promise<Outcome<AnswerOf<Operation>>>
}

/** Joins a contract and its handlers. A contract without a handler does not compile; one that got through is refused at boot. */
export function serve<P extends Paths, O extends Readonly<Record<keyof P, Operation>>>(
  contract: Contract<P, O>,
  handlers: Handlers<Contract<P, O>>,
): readonly Route[] {
  return Object.entries(contract.paths).map(([name, at]) => {
    const [method = '', path = ''] = at.split(' ')
    return {
      name,
      method,
      path,
      operation: (contract.operations as Record<string, Operation>)[name]!,
      handler: (handlers as unknown as Record<string, Route['handler']>)[name]!,
    }
  })
}

/** A success: a declared status with its body (null: none), and the headers that go with it. */
export function answer<const S extends number, B>(
  status: S,
  body: B,
  headers: Omit<AnswerOf<Operation>, 'status' | 'body'> = {},
) {
  return { ok: true, value: { status, body, ...headers } } as const
}

/** What a change gives back: the answer, which is sent and kept under the idempotency key, and the events that tell of it. */
export function changed<A>(answered: Outcome<A>, ...events: readonly NewEvent[]): Outcome<Change<A>> {
  return answered.ok ? { ok: true, value: { answer: answered.value, events } } : answered
}

/** 412, with the representation as it is now for the client to merge with. */
export function mismatch(current: unknown, params?: Failure['params']): Outcome<never> {
  return { ok: false, error: { code: 'version.mismatch', current, ...(params !== undefined && { params }) } }
}

interface Current {
  readonly body: unknown
  readonly params?: Failure['params']
}

/** The outcome of a change, its mismatch with what there is now; looked for after the transaction, and by who asks: it may be gone for them. */
export async function withCurrent<O extends Outcome<unknown>>(
  outcome: O,
  look: () => Promise<Outcome<Current>>,
): Promise<O | Outcome<never>> {
  if (outcome.ok || outcome.error.code !== 'version.mismatch') return outcome
  const current = await look()
  return current.ok ? mismatch(current.value.body, current.value.params) : current
}

/** The life of one activity of this plugin. Each runs inside the host's transaction for the activity itself. */
export interface InstanceLife<S extends z.ZodObject = z.ZodObject> {
  /** `settings` are valid for the manifest's `settings.activity`. */
  create(
    tx: Tx,
    input: { activity: ActivityRef; settings: z.output<S>; actor: Actor; host: Host },
  ): Promise<Outcome<readonly NewEvent[]>>
  /**
   * A new one that is set up as another of this plugin, and has nothing of what people put into that: neither what they wrote, nor who they are. The
   * other may be of another course, which `actor` does not see. Left out: they have nothing to set up.
   */
  copy?(
    tx: Tx,
    input: { from: ActivityRef; activity: ActivityRef; actor: Actor; host: Host },
  ): Promise<Outcome<readonly NewEvent[]>>
}

/** A command of `pnpm guichet <name>`: for who runs the installation, with the rights of the person that `--as` names. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** `<file>` or `[file]`, as commander reads them. */
  readonly arguments: readonly { readonly name: string; readonly summary: string }[]
  readonly options: readonly { readonly flags: string; readonly summary: string; readonly default?: string }[]
  run(input: CommandInput): Promise<Outcome<null>>
}

/** What a command is run with. */
export interface CommandInput {
  readonly host: Host
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly print: (line: string) => void
  /** Rewrites the current line of a terminal; says nothing elsewhere. */
  readonly progress: (line: string) => void
}

/**
 * Follows the log after commit, in one process of the installation at a time, and keeps its place: what `handle` writes by `tx` and the
 * place move together, so each event is handled once, in order. One that throws is tried again, later each time, with one event at a time;
 * it holds up nobody but itself. What leaves the database has to be idempotent: a crash before the commit has it done again.
 */
export interface Reader {
  /** For good: its place is kept under it. Starts with what tells its owner: `tracker.mail`. */
  readonly name: string
  /** Where it begins the first time: with all there is, or with what comes. */
  readonly from: 'start' | 'now'
  /** At most a hundred, in order; within ten seconds. */
  handle(events: readonly PositionedEvent[], tx: Tx, host: Host): Promise<void>
}

/** Somebody who looks at an activity of this plugin. */
export type LiveReader = Looker

/**
 * What somebody may see of events of this plugin in one activity: event id → payload, plain JSON that leaves as it is. An event that is
 * not in it does not leave, and neither does anything that tells of it. Asked once for a person and a stretch of the log, whose array is
 * the same one for everybody; it should cost one query at most. When it throws, the person's screen is told to load everything anew.
 */
export type Live = (reader: LiveReader, events: readonly LoggedEvent[]) => Promise<ReadonlyMap<string, unknown>>

/** An activity as those without an account may know of it. */
export interface OpenToVisitors {
  /** What it may be called publicly. */
  readonly name: string
}

/**
 * Whether people without an account, *visitors*, may use an activity of this plugin; null: to them it is not there. Asked at each of their
 * requests; an activity that is hidden, or whose plugin is off, is not asked about.
 */
export type Visitors = (input: {
  readonly host: Host
  readonly activity: ActivityRef
}) => Promise<OpenToVisitors | null>

/** The server half of a plugin. */
export interface ServerHalf {
  readonly manifest: Manifest
  readonly routes: readonly (readonly Route[])[]
  /** Activities only. */
  readonly instance?: InstanceLife
  /** What must hold of this plugin's rows, for `pnpm guichet doctor`. */
  readonly invariants?: readonly Invariant[]
  readonly commands?: readonly Command[]
  readonly readers?: readonly Reader[]
  readonly jobs?: readonly Job<never>[]
  /** What of its events leaves by `GET /events`; without it, nothing. */
  readonly live?: Live
  /**
   * By type of event, the fields whose values those who look after the place may read in the audit log; of the others, and of types that are
   * not here, they learn that they changed. Nothing private belongs here, nor what people wrote.
   */
  readonly audited?: Readonly<Record<string, readonly string[]>>
  /** What it tells of its activities on the home and course pages; without it, nothing. */
  readonly overview?: Overview
  /** Which of its activities are open to visitors; without it, none. */
  readonly visitors?: Visitors
  /** What people did in its activities, counted: grades are made of it. Activities only; without it there are none. */
  readonly participation?: Participation
  /** What it adds to extension points, its own among them, by `extendServer`. */
  readonly extensions?: readonly Extension[]
  /** Demo data for the first start; has to be able to run on an installation that already has it. */
  readonly seed?: (input: { host: Host; demo: DemoPlaces }) => Promise<void>
}

export type DemoPerson = 'admin' | 'editingteacher' | 'teacher' | 'student1' | 'student2'

/** What the core's demo made, for plugins to put theirs into. */
export interface DemoPlaces {
  readonly people: Readonly<Record<DemoPerson, string>>
  readonly courseId: string
  /** Creates an activity in the course, or directly under the site when `courseId` is null. Null when one of that name is there. */
  createActivity(wanted: DemoActivity): Promise<ActivityRef | null>
}

export interface DemoActivity {
  readonly component: string
  readonly name: string
  readonly courseId: string | null
  readonly everyone?: 'student' | null
  /** Roles given in this activity alone: the agents of a desk. */
  readonly roles?: Readonly<Partial<Record<DemoPerson, string>>>
  readonly settings: Record<string, unknown>
}

/** Types a server half as itself; the default export of `./server`. */
export function defineServer<H extends ServerHalf>(half: H): H {
  return half
}
