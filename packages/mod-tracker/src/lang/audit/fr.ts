import type en from './en.ts'

const fr = {
  'event.tracker.created': 'A créé un gestionnaire de tickets',
  'event.tracker.settings.changed': 'A changé les réglages d’un gestionnaire de tickets',
  'event.tracker.ticket.created': 'A signalé un ticket',
  'event.tracker.ticket.moved': 'A changé l’état d’un ticket',
  'event.tracker.ticket.assigned': 'A confié un ticket',
  'event.tracker.ticket.edited': 'A modifié un ticket',
  'event.tracker.ticket.ranked': 'A changé la priorité d’un ticket',
  'event.tracker.ticket.due_set': 'A fixé l’échéance d’un ticket',
  'event.tracker.ticket.deleted': 'A supprimé un ticket',
  'event.tracker.ticket.restored': 'A rétabli un ticket',
  'event.tracker.ticket.erased': 'A effacé pour de bon un ticket supprimé',
  'event.tracker.ticket.merged': 'A réuni un ticket à un autre',
  'event.tracker.ticket.unmerged': 'A séparé un ticket réuni',
  'event.tracker.ticket.split': 'A fait d’un commentaire un ticket',
  'event.tracker.comment.created': 'A écrit un commentaire',
  'event.tracker.comment.edited': 'A modifié un commentaire',
  'event.tracker.comment.deleted': 'A supprimé un commentaire',
  'event.tracker.comment.moved': 'A déplacé un commentaire vers un autre ticket',
  'event.tracker.watch.added': 'A fait suivre un ticket',
  'event.tracker.watch.removed': 'A mis fin à un suivi',
  'event.tracker.view.created': 'A enregistré une vue',
  'event.tracker.view.edited': 'A modifié une vue',
  'event.tracker.view.deleted': 'A supprimé une vue',
  'event.tracker.element.created': 'A créé un champ',
  'event.tracker.element.changed': 'A modifié un champ',
  'event.tracker.element.removed': 'A retiré un champ',
  'event.tracker.form.changed': 'A modifié le formulaire d’un gestionnaire de tickets',
} satisfies Record<keyof typeof en, string>

export default fr
