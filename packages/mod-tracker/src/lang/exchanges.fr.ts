import type { exchanges as en } from './exchanges.en.ts'

export const exchanges = {
  'tracker.ticket.history.other': 'un autre ticket',
  'tracker.ticket.history.reportedFor': '{actor} a signalé le ticket pour {to}',
  'tracker.ticket.history.tookFrom': '{actor} le reprend à {from}',
  'tracker.ticket.history.gaveBack': '{actor} l’a rendu',
  'tracker.ticket.history.watcherAdded': '{actor} a ajouté {who} aux observateurs',
  'tracker.ticket.history.watcherRemoved': '{actor} a retiré {who} des observateurs',
  'tracker.ticket.history.mergedInto': '{actor} l’a fusionné avec {ticket}',
  'tracker.ticket.history.mergedInto.undone': '{actor} a annulé sa fusion avec {ticket}',
  'tracker.ticket.history.duplicate': '{actor} y a fusionné un doublon : {ticket}',
  'tracker.ticket.history.duplicate.undone': '{actor} a annulé la fusion de {ticket}',
  'tracker.ticket.history.split': '{actor} a fait d’un message un autre ticket : {ticket}',
  'tracker.ticket.history.split.undone': '{actor} y a remis {ticket}',
  'tracker.ticket.history.splitFrom': '{actor} l’a fait d’un message de {ticket}',
  'tracker.ticket.history.splitFrom.undone': '{actor} l’a remis dans {ticket}',
  'tracker.ticket.history.deleted': '{actor} a supprimé le ticket',
  'tracker.ticket.history.restored': '{actor} a rétabli le ticket',
  'tracker.deleted.title': 'Tickets supprimés',
  'tracker.answers.title': 'Réponses types',
} satisfies Record<keyof typeof en, string>
