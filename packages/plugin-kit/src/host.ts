import type { Readable } from 'node:stream'
import type { output } from 'zod'
import type { Result } from '@guichet/domain/result'
import type { Db, Tx } from '@guichet/db/connect'
import type { LoggedEvent, NewEvent } from './event.ts'
import type { ExtensionPoint, FoundExtension } from './extension-point.ts'
import type { Outcome } from './failure.ts'
import type { Job } from './job.ts'
import type { LaunchContext } from './launch.ts'
import type { Manifest } from './manifest.ts'
import type { WorkChallenge, WorkDifficulty, WorkFault, WorkPurpose } from './work.ts'

export type { Db, Tx } from '@guichet/db/connect'

/** Who is asking; of those without an account there is one for all, the visitor (`VISITOR_ID`), who comes by a visit. */
export interface Actor {
  readonly id: string
  /** How they came in; a personal token can do less than its owner. */
  readonly via: 'session' | 'token' | 'command' | 'visit'
  /** The place that an LMS launched them into, by id: nothing outside of it exists for them. Left out: they came in by themselves. */
  readonly within?: string
  /** The request in which they ask, as the server's log names it; the event log keeps it. */
  readonly requestId?: string
}

/** An activity in its place. */
export interface ActivityRef {
  readonly id: string
  readonly component: string
  readonly name: string
  /** Context ids from the site down to the activity. */
  readonly path: readonly string[]
}

/** Somebody who looks at an activity from outside its routes, with their rights as they are at this moment. */
export interface Looker {
  readonly actorId: string
  readonly activity: ActivityRef
  readonly can: (capability: string) => boolean
  /** Whom they observe here, by id (an LMS’s mentor): whose own things they may look at as those would, and no more (ADR 23). Left out: nobody. */
  readonly observes?: readonly string[]
  readonly host: Host
}

export interface PersonName {
  readonly id: string
  readonly name: string
}

/** What the places are called that an activity is in. */
export interface Whereabouts {
  readonly site: string
  /** Null: it is in none. */
  readonly course: { readonly shortName: string; readonly fullName: string } | null
}

/** Bytes that have come in whole. */
export interface ReceivedFile {
  readonly id: string
  readonly bytes: number
  readonly sha256: Uint8Array
}

/** A file that was looked at as it came in. */
export interface ExaminedFile extends ReceivedFile {
  /** By what it begins with, whatever it is called: `image/png`; `application/octet-stream` when nothing is known of it. */
  readonly type: string
  /** Of a raster image that could be decoded: its size in pixels, upright, and copies made of it that are safe to show. */
  readonly picture: {
    readonly width: number
    readonly height: number
    readonly preview: ReceivedFile
    readonly thumbnail: ReceivedFile
  } | null
}

/** What a preset gives or takes from every role of an archetype. */
export interface PresetOverride {
  readonly archetype: string
  readonly capability: string
  readonly permission: 'allow' | 'prevent'
}

/** What choosing a preset does to the overrides of a context, by the roles' short names. */
export interface PresetPlan {
  /** Written, replaced or taken back; null: no override. */
  readonly changes: readonly {
    readonly role: string
    readonly capability: string
    readonly from: 'allow' | 'prevent' | 'prohibit' | null
    readonly to: 'allow' | 'prevent' | null
  }[]
  /** Not the preset's own, so that they stay; `preset`: what it would say there. */
  readonly kept: readonly {
    readonly role: string
    readonly capability: string
    readonly permission: 'allow' | 'prevent' | 'prohibit'
    readonly preset: 'allow' | 'prevent' | null
  }[]
}

/** What a change gives back: the answer, and the events that tell of it. */
export interface Change<A> {
  readonly answer: A
  readonly events: readonly NewEvent[]
}

/** What identifies a change for the log and for idempotency. A `Call` is one; an import makes its own. */
export interface Cause {
  readonly actor: Actor
  readonly idempotency?: { readonly key: string; readonly requestHash: string } | null
}

/** Nobody asked for it: a rule that works by itself. */
export interface ByRule {
  readonly actor: null
  readonly idempotency?: null
}

/** What drafts are about, as the plugin of its activity names it. */
export interface Drafted {
  readonly activityId: string
  readonly about: string
}

/** What the host gives a plugin's server half. Nothing else of the host can be reached. */
export interface Host {
  /** For reading. Writes go through `change`. */
  readonly db: Db
  readonly now: () => Date
  readonly newId: () => string
  /**
   * One transaction holds the rows, their events and the idempotency record; a failure rolls everything back and is not recorded.
   * Under a key already used: the first answer again, or `idempotency.key_reused` / `idempotency.in_progress`.
   */
  change<A>(cause: Cause | ByRule, work: (tx: Tx) => Promise<Outcome<Change<A>>>): Promise<Outcome<A>>
  /** What plugins add to a point, those left out that are off or rest on one that is; in order of `requires`, so the owner's come first. */
  extensions<S, W>(point: ExtensionPoint<S, W>): Promise<readonly FoundExtension<S>[]>
  /**
   * What is set for the whole site for the component of a manifest, as its `settings.site` says. In force in every process as soon as it
   * is set; costs one small query, and no more until it changes.
   */
  settings<M extends Manifest>(manifest: M): Promise<output<M['settings']['site']>>
  /** Bytes that nobody outside knows, for one purpose of the component of a manifest: always the same, in every process. */
  secret(manifest: Manifest, purpose: string): Uint8Array
  readonly events: {
    /** The events of one subject in order of its versions; at most `limit`, after version `after`. */
    of(subjectId: string, options: { after?: number; limit: number }): Promise<LoggedEvent[]>
    /**
     * What happened to one subject, what made no version of it included, in the order of the log; at most `limit`, after the event `after`.
     * Of the types that begin with `kind`: `tracker.ticket.`.
     */
    story(subjectId: string, options: { kind: string; after?: string | null; limit: number }): Promise<LoggedEvent[]>
  }
  readonly jobs: {
    /** In the transaction of what makes it necessary: done, later, if that commits. `data` is stored as JSON. */
    enqueue<D extends Record<string, unknown>>(tx: Tx, job: Job<D>, data: D): Promise<void>
  }
  readonly files: {
    /** Takes in bytes as they come, under an id made here; no name has a part in it. Not kept until `keep` commits. Longer: `request.too_large`. */
    receive(source: AsyncIterable<Uint8Array>, options: { limit: number }): Promise<Outcome<ReceivedFile>>
    /** `receive`, and a look at what it is. Nothing is unpacked; pictures are decoded in a process of their own, if they are not too large. */
    examine(source: AsyncIterable<Uint8Array>, options: { limit: number }): Promise<Outcome<ExaminedFile>>
    /** In the transaction of what refers to it, a picture with its copies, which go with it. It goes with its activity. */
    keep(tx: Tx, activityId: string, file: ReceivedFile | ExaminedFile): Promise<void>
    /** From its beginning; null when the activity has no such file. Whoever reads it to its end, or destroys it, closes it. */
    open(activityId: string, id: string): Promise<{ readonly stream: Readable; readonly bytes: number } | null>
    /**
     * Its bytes go some time after this commits. A table whose rows are files has this done for every way that they go, with the trigger
     * function `core_forget_file`, of its column `id`.
     */
    forget(tx: Tx, activityId: string, id: string): Promise<void>
    /** Files of one activity become another's, with their copies, in the transaction in which what refers to them does. */
    move(tx: Tx, activities: { readonly from: string; readonly to: string }, ids: readonly string[]): Promise<void>
    /**
     * Addresses that bring no token, for whoever asks, at the moment when they were found able to read what the file belongs to: good for
     * some minutes, and not once they are suspended. Not to be stored.
     */
    readonly links: {
      /** When those that are made now end. */
      until(): Date
      /** To be saved, never shown, as `name`. */
      save(by: string, file: { readonly id: string; readonly name: string; readonly type: string }): string
      /** Of a picture's copy, in a page. */
      show(by: string, copy: { readonly id: string; readonly name: string }): string
    }
  }
  /**
   * Work that a browser has to do before something is taken: nothing for one, much for thousands. What was given out is remembered nowhere; what
   * is taken is used up in the transaction of what it was done for, and good again if that is rolled back.
   */
  readonly work: {
    ask(purpose: WorkPurpose, difficulty: WorkDifficulty): Promise<WorkChallenge>
    take(tx: Tx, purpose: WorkPurpose, proof: string): Promise<Result<null, WorkFault>>
  }
  readonly drafts: {
    /** What people have begun to write about something goes with it, in the transaction in which that gets another place: `ticket.12`. */
    move(tx: Tx, from: Drafted, to: Drafted): Promise<void>
  }
  /**
   * What people wrote, as safe HTML: GFM, headings from h3 on, links to http, https and mailto only, no HTML. Of
   * pictures only `![…](attachment:<id>)`, without an address: `<img data-attachment>`. Away from the
   * event loop and remembered; whatever the text, it answers. In the browser it goes through `Markdown` of @guichet/ui.
   */
  renderMarkdown(text: string): Promise<string>
  /** Where somebody was led here from, and is bound to a place for (`actor.within`); null, at no cost, for who came by themselves. */
  launchOf(actor: Actor): Promise<LaunchContext | null>
  readonly people: {
    /** Display names; an unknown id is absent. Cached. */
    names(ids: Iterable<string>): Promise<ReadonlyMap<string, string>>
    /** Exact look-up of many at once, by username or e-mail (lower case); for imports. */
    find(by: 'username' | 'email', values: readonly string[]): Promise<ReadonlyMap<string, PersonName>>
  }
  readonly access: {
    /** A person's answer for each capability asked, in one context. */
    check(userId: string, path: readonly string[], capabilities: readonly string[]): Promise<ReadonlySet<string>>
    /** Whom a person observes in one context (`Looker.observes`). */
    observed(userId: string, path: readonly string[]): Promise<readonly string[]>
    /** People who hold any of the capabilities in a context, by name; `matching` filters names, `named` are whole ones in lower case. At most `limit` (≤ 100). */
    holders(
      path: readonly string[],
      anyOf: readonly string[],
      options: { matching?: string; named?: readonly string[]; among?: readonly string[]; limit: number },
    ): Promise<PersonName[]>
  }
  readonly activities: {
    find(id: string): Promise<ActivityRef | null>
    /**
     * An activity that people without an account may use, and what it may be called publicly; null when it is not open to them, hidden, or
     * its plugin off or gone, as when it is not there.
     */
    openToVisitors(id: string): Promise<{ readonly activity: ActivityRef; readonly name: string } | null>
    /** What its places are called now: for whoever sees the activity. */
    whereabouts(activity: ActivityRef): Promise<Whereabouts>
    /** By exact name or id, for commands. */
    named(component: string, nameOrId: string): Promise<ActivityRef[]>
    /**
     * Those of one kind that somebody sees, with their rights there: of the course that the path `near` goes through first, then by name. At
     * most `limit` (≤ 100).
     */
    seenBy(userId: string, component: string, options: { near?: readonly string[]; limit: number }): Promise<Looker[]>
  }
  readonly roles: {
    /** Replaces the overrides that a preset of this component wrote in this context; one set by hand is never touched. */
    applyPreset(tx: Tx, contextId: string, component: string, overrides: readonly PresetOverride[]): Promise<void>
    /** What `applyPreset` would do at this moment; writes nothing. */
    planPreset(contextId: string, component: string, overrides: readonly PresetOverride[]): Promise<PresetPlan>
  }
}
