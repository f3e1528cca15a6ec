import type { priority as en } from './priority.en.ts'

export const priority = {
  'error.tracker.priority.closed': 'Ce ticket est clos : il n’a pas de place dans l’ordre de priorité.',
  'error.tracker.priority.target_unable': 'Le ticket auprès duquel le placer est clos, ou n’existe pas.',

  'tracker.ticket.history.raised': '{actor} a augmenté sa priorité',
  'tracker.ticket.history.lowered': '{actor} a baissé sa priorité',
  'tracker.ticket.history.raised.places': '{actor} a augmenté sa priorité, {from} → {to}',
  'tracker.ticket.history.lowered.places': '{actor} a baissé sa priorité, {from} → {to}',

  'tracker.priority.place': 'P{place, number}',
  'tracker.priority.beyond': 'P999+',
  'tracker.priority': 'Priorité',
  'tracker.list.column.rank': 'Priorité',
  'tracker.list.sort.priority': 'Les plus urgents d’abord',
  'tracker.list.sort.-priority': 'Les moins urgents d’abord',
  'error.tracker.raise.not_found': 'Cette demande n’existe pas.',
  'error.tracker.raise.open_already': 'Vous avez déjà demandé, et la réponse est attendue.',
  'error.tracker.raise.answered': 'Cette demande a reçu sa réponse entre-temps.',
  'tracker.ticket.history.raise.asked': '{actor} a demandé une priorité plus haute',
  'tracker.ticket.history.raise.urgent': '{actor} a demandé une priorité plus haute, en urgence',
  'tracker.ticket.history.raise.granted': '{actor} a accordé la priorité plus haute demandée',
  'tracker.ticket.history.raise.declined': '{actor} a laissé la priorité telle quelle',
  'tracker.ticket.history.raise.withdrawn': '{actor} a repris sa demande de priorité plus haute',
  'tracker.raise.bar':
    '{count, plural, one {Une priorité plus haute est demandée pour # ticket} other {Une priorité plus haute est demandée pour # tickets}}{urgent, plural, =0 {} one {, dont # urgent} other {, dont # urgents}}',
  'tracker.raise.marker':
    '{requests, plural, one {# demande} other {# demandes}} de priorité plus haute{urgent, select, true {, urgente} other {}}',
} satisfies Record<keyof typeof en, string>
