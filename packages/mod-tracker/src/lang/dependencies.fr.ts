import type { dependencies as en } from './dependencies.en.ts'

export const dependencies = {
  'error.tracker.dependency.not_found': 'Ce ticket n’existe pas, ou celui-ci n’en dépend pas.',
  'error.tracker.dependency.circle':
    'Ce ticket dépend déjà de celui-ci, directement ou par d’autres : chacun attendrait l’autre.',
  'error.tracker.dependency.too_many': 'Il dépend déjà d’autant de tickets qu’il est possible.',
  'tracker.ticket.history.bound': '{actor} l’a fait dépendre de {ticket}',
  'tracker.ticket.history.freed': '{actor} ne le fait plus dépendre de {ticket}',
  'tracker.dependencies': 'Dépendances',
  'tracker.dependencies.on': 'Dépend de',
  'tracker.dependencies.by': 'Attendu par',
  'tracker.dependencies.form': 'Présenter en',
  'tracker.dependencies.form.list': 'Listes',
  'tracker.dependencies.form.drawing': 'Dessin',
  'tracker.dependencies.drawn':
    '{tickets, plural, one {# ticket} other {# tickets}} et {links, plural, one {# dépendance} other {# dépendances}} : ce qui est attendu est au-dessus de ce qui attend',
  'tracker.dependencies.more': 'Il y en a d’autres que celles-ci.',
  'tracker.dependencies.add': 'Ajouter une dépendance',
  'tracker.dependencies.add.cancel': 'Ne rien ajouter',
  'tracker.dependencies.find': 'Ticket dont {key} dépend : numéro ou mots',
  'tracker.dependencies.find.open': 'Voir les tickets',
  'tracker.dependencies.none': 'Aucun ticket de ce nom',
  'tracker.dependencies.remove': 'Ne plus dépendre de {key}',
} satisfies Record<keyof typeof en, string>
