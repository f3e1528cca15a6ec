import { defineExtensionPoint } from '@guichet/plugin-kit/extension-point'
import type { Looker } from '@guichet/plugin-kit/host'
import type { Contribution } from '@guichet/plugin-kit/web/contributions'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { suggestionsContract } from './suggestions.ts'

/** What somebody is about to report, and where. */
export interface SuggestionsAsked {
  /** Who reports; `activity` is the tracker. */
  readonly reporter: Looker
  /** What they have written so far; not empty. */
  readonly text: string
  readonly limit: number
}

/** Something that could answer it; `payload`, plain JSON, is for the source's own view. */
export interface Suggestion {
  /** A UUID, unique in its source. */
  readonly id: string
  readonly title: string
  readonly passage: string | null
  /** The name of the activity it stands in, when that is not the tracker. */
  readonly place: string | null
  /** Its page in the SPA: `/faqs/…`. */
  readonly to: string
  readonly payload: unknown
}

/** Where suggestions come from. It tells of nothing that the reporter may not read at this moment: rights are part of its query. */
export interface SuggestionSource {
  /** At most `limit`, the best first; by one query, bounded, within 50 ms. */
  suggest(asked: SuggestionsAsked): Promise<readonly Suggestion[]>
  /** Whether the reporter may read this one. */
  reads(reporter: Looker, id: string): Promise<boolean>
}

export type ShownSuggestion = SuccessOf<(typeof suggestionsContract)['operations']['list']>['items'][number]

/** How a source's suggestions are shown: under a heading, each read in place by a component of its own. */
export interface SuggestionView extends Contribution<{ readonly suggestion: ShownSuggestion }> {
  /** Message id of the heading. */
  readonly heading: string
  /** Below the title in the list, when there is more to say than its passage. */
  readonly detail?: Contribution<{ readonly suggestion: ShownSuggestion }>['load']
}

/** While a ticket is being typed, what may answer it is offered. The tracker's own addition is `tickets`: similar ones that the reporter may read. */
export const ticketSuggestions = defineExtensionPoint<SuggestionSource, SuggestionView>('tracker.suggestions')
