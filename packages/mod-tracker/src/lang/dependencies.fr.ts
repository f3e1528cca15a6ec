import type { dependencies as en } from './dependencies.en.ts'

export const dependencies = {
  'error.tracker.dependency.not_found': 'Ce ticket n’existe pas, ou celui-ci n’en dépend pas.',
  'error.tracker.dependency.circle':
    'Ce ticket dépend déjà de celui-ci, directement ou par d’autres : chacun attendrait l’autre.',
  'error.tracker.dependency.too_many': 'Il dépend déjà d’autant de tickets qu’il est possible.',
  'tracker.ticket.history.bound': '{actor} l’a fait dépendre de {ticket}',
  'tracker.ticket.history.freed': '{actor} ne le fait plus dépendre de {ticket}',
} satisfies Record<keyof typeof en, string>
