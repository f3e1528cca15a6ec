import type { en } from './en.ts'

export const fr = {
  'tracker.ticket.history.lost.watchers':
    '{count, plural, one {# observateur qui ne voit pas les tickets d’ici est parti} other {# observateurs qui ne voient pas les tickets d’ici sont partis}}',
  'tracker.ticket.history.lost.dependencies':
    '{count, plural, one {# dépendance a pris fin} other {# dépendances ont pris fin}}',
  'tracker.ticket.history.lost.splits':
    '{count, plural, one {# lien avec un ticket dont il est issu ou qui en est issu a pris fin} other {# liens avec des tickets dont il est issu ou qui en sont issus ont pris fin}}',
  'tracker.relocation.do': 'Déplacer vers un autre suivi…',
  'tracker.relocation.ask': 'Déplacer {key} vers un autre suivi',
  'tracker.relocation.to': 'Vers quel suivi ?',
  'tracker.relocation.choose': 'Choisissez un suivi',
  'tracker.relocation.choose.first': 'Choisissez le suivi où il doit aller.',
  'tracker.relocation.failed': 'Les suivis n’ont pas pu être chargés',
  'tracker.relocation.address': 'Il y reçoit un numéro. Son ancienne adresse y conduit, pour qui peut l’y lire.',
  'tracker.relocation.state': 'État',
  'tracker.relocation.state.kept': '{state} · inchangé',
  'tracker.relocation.assignee': 'Assigné à',
  'tracker.relocation.assignee.kept': '{name} · inchangé',
  'tracker.relocation.assignee.changed': '{to} au lieu de {from}, qui ne peut pas y travailler',
  'tracker.relocation.fields': 'Champs',
  'tracker.relocation.fields.moved': 'Vont avec lui : {fields}',
  'tracker.relocation.fields.kept': 'N’y ont pas de place, et restent lisibles à côté : {fields}',
  'tracker.relocation.watchers': 'Observateurs',
  'tracker.relocation.watchers.stay':
    '{staying, plural, =0 {Personne ne continue à le suivre} one {# personne continue à le suivre} other {# personnes continuent à le suivre}}{leaving, plural, =0 {} one { ; # qui n’y voit pas les tickets part} other { ; # qui n’y voient pas les tickets partent}}',
  'tracker.relocation.ends': 'Prend fin',
  'tracker.relocation.ends.dependencies': '{count, plural, one {# dépendance} other {# dépendances}}',
  'tracker.relocation.ends.splits':
    '{count, plural, one {# lien avec un ticket dont il est issu ou qui en est issu} other {# liens avec des tickets dont il est issu ou qui en sont issus}}',
  'tracker.relocation.unread.you': 'Vous ne l’y lirez pas.',
  'tracker.relocation.unread.reporter': '{name}, qui l’a signalé, ne l’y lira pas.',
  'tracker.relocation.unread.both': 'Ni vous ni {name}, qui l’a signalé, ne l’y lirez.',
  'tracker.relocation.refused.duplicates': 'D’autres tickets y sont fusionnés. Annulez d’abord ces fusions.',
  'tracker.relocation.send': 'Déplacer',
  'tracker.relocation.done': '{key} est maintenant {now}, dans « {tracker} »',
  'tracker.kept': 'D’un autre suivi',
  'tracker.ticket.history.relocated': '{actor} l’a déplacé ici depuis {name}',
  'tracker.ticket.history.relocated.unseen': '{actor} l’a déplacé ici depuis un autre suivi',
  'tracker.ticket.history.closedByRule': 'La règle de fermeture automatique l’a fermé : {to}',
  'tracker.ticket.history.closing': 'La règle de fermeture automatique le fermera le {on} s’il ne se passe rien',
} satisfies Record<keyof typeof en, string>

export default fr
