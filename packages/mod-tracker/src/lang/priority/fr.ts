import type { en } from './en.ts'

export const fr = {
  'tracker.priority.none': 'Aucune : le ticket est clos',
  'tracker.priority.menu': 'Changer la priorité de {key}',
  'tracker.priority.up': 'Augmenter',
  'tracker.priority.down': 'Baisser',
  'tracker.priority.top': 'En premier',
  'tracker.priority.bottom': 'En dernier',
  'tracker.priority.beside': 'Auprès de…',
  'tracker.priority.beside.title': 'Placer {key} auprès d’un autre ticket',
  'tracker.priority.beside.number': 'Numéro de cet autre ticket',
  'tracker.priority.beside.hint': 'Comme dans {example} ; le numéro seul suffit.',
  'tracker.priority.beside.before': 'Juste au-dessus',
  'tracker.priority.beside.after': 'Juste au-dessous',
  'tracker.priority.beside.where': 'Où',
  'tracker.priority.beside.put': 'Le placer là',
  'tracker.priority.beside.missing': 'Indiquez le numéro d’un ticket.',
  'tracker.priority.placed': '{key} est maintenant {place}',
  'tracker.priority.placed.quietly': 'La priorité de {key} est changée',
  'tracker.priority.drag': 'Déplacer {key} dans l’ordre de priorité',
  'tracker.priority.drop': 'Le placer là où est {key} : {summary}',
  'tracker.priority.stale': 'D’autres ont changé l’ordre – l’afficher',
} satisfies Record<keyof typeof en, string>

export default fr
