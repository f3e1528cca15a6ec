import type { elements as en } from './elements.en.ts'

export const elements = {
  'error.tracker.field.not_found': 'Cette rubrique n’existe pas.',

  'tracker.list.sort.ascending': '{field}, croissant',
  'tracker.list.sort.descending': '{field}, décroissant',

  'tracker.ticket.history.filled': '{actor} a mis « {label} » à {to}',
  'tracker.ticket.history.emptied': '{actor} a vidé « {label} »',
  'tracker.ticket.history.rewritten': '{actor} a modifié « {label} »',
  'tracker.ticket.history.rewritten.files': '{actor} a modifié les fichiers de « {label} »',
} as const satisfies Record<keyof typeof en, string>
