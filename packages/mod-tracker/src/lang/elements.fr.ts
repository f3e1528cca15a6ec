import type { elements as en } from './elements.en.ts'

export const elements = {
  'error.tracker.element.not_found': 'Cette rubrique n’est plus dans la bibliothèque.',
  'error.tracker.element.denied':
    'Cette rubrique est partagée avec tout le site : seul peut la modifier qui peut partager des rubriques.',
  'error.tracker.element.in_use': 'Des gestionnaires demandent cette rubrique, ou des tickets l’ont remplie.',
  'error.tracker.element.code_taken': 'Une rubrique porte déjà ce code.',
  'error.tracker.element.no_options':
    'Une rubrique à choix a des options, dont une au moins est active ; une autre n’en a pas.',
  'error.tracker.element.too_many': 'La bibliothèque de ce lieu est pleine.',
  'error.tracker.element.unknown_type': 'Ce type de rubrique n’existe plus.',
  'error.tracker.field.not_found': 'Cette rubrique n’existe pas.',
  'error.tracker.form.unknown_element': 'Une rubrique du formulaire n’est plus dans la bibliothèque.',
  'error.tracker.form.unsound': 'Le formulaire ne peut pas être ainsi : voyez ce qui est dit de ses rubriques.',

  'tracker.list.sort.ascending': '{field}, croissant',
  'tracker.list.sort.descending': '{field}, décroissant',

  'tracker.ticket.history.filled': '{actor} a mis « {label} » à {to}',
  'tracker.ticket.history.emptied': '{actor} a vidé « {label} »',
  'tracker.ticket.history.rewritten': '{actor} a modifié « {label} »',
  'tracker.ticket.history.rewritten.files': '{actor} a modifié les fichiers de « {label} »',
} as const satisfies Record<keyof typeof en, string>
