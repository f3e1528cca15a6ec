import type { suggestions as en } from './suggestions.en.ts'

export const suggestions = {
  'tracker.suggest.similar': 'Tickets semblables',
  'error.tracker.suggestion.not_found': 'Cette suggestion n’existe plus.',
} satisfies Record<keyof typeof en, string>
