import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { SUGGESTION_TEXT_MAX } from './suggestion-limits.ts'
import { suggestionPaths } from './suggestions.paths.ts'
import { trackerParams } from './tracker.ts'

const suggestion = z
  .object({
    /** Whose it is: the name under which its source was added to `ticketSuggestions`. */
    source: z.string(),
    id,
    title: z.string(),
    passage: z.string().nullable(),
    /** Where it stands, when that is elsewhere: an activity's name. */
    place: z.string().nullable(),
    /** Its page in the SPA. */
    to: z.string(),
    /** For its source's own view. */
    payload: z.unknown(),
    /** How many others said that it answers what they were about to report. */
    helped: z.int(),
  })
  .meta({ id: 'TicketSuggestion' })

const answered = z.object({ helped: z.int() })

const suggestionParams = trackerParams.extend({
  source: z.string().regex(/^[a-z][a-zA-Z0-9_.]{0,99}$/),
  subject: id,
})

export const suggestionsContract = defineContract(suggestionPaths, {
  list: {
    summary:
      'What the requester may read that could answer what they are about to report, the best of each source first',
    access: inActivity('tracker', 'mod/tracker:report'),
    params: trackerParams,
    query: z.strictObject({ text: text(SUGGESTION_TEXT_MAX) }),
    answers: { 200: z.object({ items: z.array(suggestion) }) },
  },
  answered: {
    summary: 'Say that a suggestion answers what one was about to report; safe to repeat',
    access: inActivity('tracker', 'mod/tracker:report'),
    params: suggestionParams,
    answers: { 200: answered },
    errors: ['tracker.suggestion.not_found'],
  },
  unanswered: {
    summary: 'Take that back; safe to repeat',
    access: inActivity('tracker', 'mod/tracker:report'),
    params: suggestionParams,
    answers: { 200: answered },
    errors: ['tracker.suggestion.not_found'],
  },
})
