import type { suggest as en } from './suggest.en.ts'

export const suggest = {
  'tracker.suggest.found': '{count, plural, one {# suggestion qui peut aider} other {# suggestions qui peuvent aider}}',
  'tracker.suggest.similar': 'Tickets semblables',
  'tracker.suggest.helped': '{count, plural, one {A répondu à # personne} other {A répondu à # personnes}}',
  'tracker.suggest.answers': 'Cela répond à ma question',
  'tracker.suggest.back': 'Revenir à mon signalement',
  'tracker.suggest.tab': 'Ouvrir dans un nouvel onglet',
  'tracker.suggest.thanks': 'Tant mieux si vous avez la réponse',
  'tracker.suggest.thanks.why': 'Rien n’a été envoyé. Merci d’avoir regardé.',
  'tracker.suggest.thanks.by': 'Ce qui vous a répondu :',
  'tracker.suggest.ended': 'Votre signalement n’a pas été envoyé.',
  'tracker.suggest.undo': 'Annuler',
  'error.tracker.suggestion.not_found': 'Cette suggestion n’existe plus.',
} satisfies Record<keyof typeof en, string>
