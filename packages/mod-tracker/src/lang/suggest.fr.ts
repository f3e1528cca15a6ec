import type { suggest as en } from './suggest.en.ts'

export const suggest = {
  'tracker.suggest.similar': 'Tickets semblables',
  'error.tracker.suggestion.not_found': 'Cette suggestion n’existe plus.',
} satisfies Record<keyof typeof en, string>
