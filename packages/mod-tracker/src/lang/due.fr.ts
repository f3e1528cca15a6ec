import type { due as en } from './due.en.ts'

export const due = {
  'tracker.ticket.due': 'Échéance',
  'tracker.list.column.due': 'Échéance',
  'tracker.due.today': 'aujourd’hui',
  'tracker.due.tomorrow': 'demain',
  'tracker.due.late': 'retard {count, number} j',
  'tracker.ticket.dueSet': '{key} est à régler pour le {day}',
  'tracker.ticket.dueTaken': '{key} n’a plus d’échéance',
  'tracker.ticket.history.due': '{actor} a fixé l’échéance au {to}',
  'tracker.ticket.history.noHurry': '{actor} a retiré l’échéance',
  'tracker.list.sort.due': 'Échéance la plus proche',
  'tracker.list.sort.-due': 'Échéance la plus lointaine',
  'tracker.query.field.due': 'échéance',
  'tracker.query.field.due.means': 'jour pour lequel il est à régler',
  'tracker.query.token.due': 'Échéance',
  'tracker.query.flag.late': 'retard',
  'tracker.query.flag.late.means': 'ouvert, et l’échéance est passée',
  'error.tracker.ticket.due_denied': 'Seuls les gestionnaires fixent les échéances ici.',
} satisfies Record<keyof typeof en, string>
