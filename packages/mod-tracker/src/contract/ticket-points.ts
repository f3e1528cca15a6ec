import { defineExtensionPoint } from '@guichet/plugin-kit/extension-point'
import type { Looker } from '@guichet/plugin-kit/host'
import type { Contribution } from '@guichet/plugin-kit/web/contributions'

/** A ticket as it is named elsewhere. */
export interface NamedTicket {
  readonly id: string
  readonly tracker: string
  readonly number: number
  readonly key: string
  readonly summary: string
}

/** What solved one. */
export interface SolvedTicket extends NamedTicket {
  /** Markdown; null while it is not solved, or where nobody wrote how. */
  readonly solution: string | null
}

/** A custom field that somebody is asked for when they report. */
export interface AskedField {
  readonly type: string
  readonly settings: Readonly<Record<string, unknown>>
}

/** What trackers offer to the plugins that rest on them, with the rights of who looks. */
export interface TicketLibrary {
  /** By its number in the tracker that the looker is at; null where there is none for them. */
  solved(looker: Looker, number: number): Promise<SolvedTicket | null>
  /** By its id; null where there is none that this person may read. */
  named(host: Looker['host'], userId: string, at: { tracker: string; id: string }): Promise<NamedTicket | null>
  /** By its code; null where the looker is asked for no such field by the tracker that they are at. */
  asked(looker: Looker, code: string): Promise<AskedField | null>
}

/** `const [tickets] = await host.extensions(ticketLibrary)`: the only addition is mod_tracker's own. */
export const ticketLibrary = defineExtensionPoint<TicketLibrary>('tracker.library')

/** Below what solved a ticket: what others have to say of it, or to do with it. */
export const solutionNotes = defineExtensionPoint<
  never,
  Contribution<{ readonly tracker: string; readonly ticket: { readonly number: number; readonly version: number } }>
>('tracker.solutionNotes')
