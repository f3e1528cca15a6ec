import { attachments } from './attachments.fr.ts'
import { bulks } from './bulks.fr.ts'
import type { en } from './en.ts'
import { commands } from './commands.fr.ts'
import { due } from './due.fr.ts'
import { exchanges } from './exchanges.fr.ts'
import { elements } from './elements.fr.ts'
import { dependencies } from './dependencies.fr.ts'
import { query } from './query.fr.ts'
import { relocations } from './relocations.fr.ts'
import { screens } from './screens.fr.ts'
import { priority } from './priority.fr.ts'
import { suggestions } from './suggestions.fr.ts'
import { views } from './views.fr.ts'

/** « Suivi » in what requesters read, « gestionnaire de tickets » for the activity where it is first named (design, Writing). */
export const fr = {
  // ── Server half: what the API's codes and values are called ──
  'tracker.pluginname': 'Gestionnaire de tickets',
  'tracker.pluginname.plural': 'Gestionnaires de tickets',

  'tracker.state.POSTED': 'Posté',
  'tracker.state.OPEN': 'Ouvert',
  'tracker.state.RESOLVING': 'En travail',
  'tracker.state.WAITING': 'Bloqué',
  'tracker.state.RESOLVED': 'Résolu',
  'tracker.state.ABANDONNED': 'Abandonné',
  'tracker.state.TRANSFERED': 'Transféré',
  'tracker.state.TESTING': 'En test',
  'tracker.state.PUBLISHED': 'Publié',
  'tracker.state.VALIDATED': 'Validé',
  'tracker.state.POSTED.meaning': 'Reçu, personne ne l’a encore pris',
  'tracker.state.OPEN.meaning': 'Quelqu’un en a pris connaissance',
  'tracker.state.RESOLVING.meaning': 'Quelqu’un y travaille',
  'tracker.state.WAITING.meaning': 'Attend quelque chose d’extérieur',
  'tracker.state.RESOLVED.meaning': 'Une solution est trouvée',
  'tracker.state.ABANDONNED.meaning': 'N’a plus d’objet',
  'tracker.state.TRANSFERED.meaning': 'Suivi ailleurs',
  'tracker.state.TESTING.meaning': 'Une solution est à l’essai',
  'tracker.state.PUBLISHED.meaning': 'La solution est en place',
  'tracker.state.VALIDATED.meaning': 'Terminé',

  'tracker.role.reporter': 'Rapporteur',
  'tracker.role.developer': 'Développeur',
  'tracker.role.resolver': 'Résolveur',
  'tracker.role.manager': 'Gestionnaire',
  'tracker.role.reporter.plural': 'rapporteurs',
  'tracker.role.developer.plural': 'développeurs',
  'tracker.role.resolver.plural': 'résolveurs',
  'tracker.role.manager.plural': 'gestionnaires',
  'tracker.scope.own': 'siens',
  'tracker.scope.assigned': 'assignés',
  'tracker.scope.any': 'tous',

  'tracker.preset.bugtracker': 'Traqueur de défauts',
  'tracker.preset.ticketting': 'Service support utilisateur',
  'tracker.preset.taskspread': 'Distribution de tâches individuelles',
  'tracker.preset.customized': 'Gestionnaire customisé',
  'tracker.mode.strict': 'Strict',
  'tracker.mode.relaxed': 'Relâché',
  'tracker.path.free': 'Libre',
  'tracker.path.lifecycle': 'Cycle de vie',

  'tracker.refusal.same-state': 'Le ticket est déjà dans cet état.',
  'tracker.refusal.cascade-only': 'Passe par « Transférer à un autre suivi ».',
  'tracker.refusal.state-disabled': 'Cet état n’est pas utilisé ici.',
  'tracker.refusal.no-such-move': 'Ce cycle de vie n’a pas de passage « {from} → {to} ».',
  'tracker.refusal.role-not-granted':
    '{count, plural, =0 {Réservé aux {roles}.} other {Réservé aux {roles} : {people}.}}',
  'tracker.refusal.not-own':
    '{count, plural, =0 {Possible sur les tickets que vous avez déposés.} other {Possible sur les tickets que vous avez déposés. Sur celui-ci : {people}.}}',
  'tracker.refusal.not-assigned':
    '{count, plural, =0 {Possible sur les tickets qui vous sont confiés.} other {Possible sur les tickets qui vous sont confiés. Sur celui-ci : {people}.}}',
  'tracker.refusal.no-workflow-role': 'Vous n’intervenez pas dans le traitement de ces tickets.',
  'tracker.refusal.open-dependency':
    '{count, plural, =0 {Il dépend d’un ticket encore ouvert.} one {Il dépend de {tickets}, encore ouvert.} other {Il dépend de {tickets}, encore ouverts.}}',
  'tracker.refusal.resolution-required': 'Il faut d’abord écrire la solution.',
  'tracker.refusal.closed': 'Le ticket est clos.',
  'tracker.refusal.no-parent': 'Ce suivi n’est relié à aucun autre.',
  'tracker.refusal.not-transfered': 'Le ticket n’a pas été transféré.',
  'tracker.refusal.not-posted': 'Quelqu’un a déjà pris connaissance du ticket.',
  'tracker.refusal.own-ticket': 'C’est votre propre ticket.',
  'tracker.refusal.nothing-to-undo': 'Il n’y a rien à annuler.',
  'tracker.refusal.not-your-move':
    '{count, plural, =0 {Quelqu’un d’autre a fait ce changement.} other {{people} a fait ce changement.}}',
  'tracker.refusal.changed-since':
    '{count, plural, =0 {Le ticket a changé depuis.} other {{people} a changé le ticket depuis.}}',
  'tracker.refusal.undo-too-late': 'Il est trop tard pour annuler.',

  'error.tracker.ticket.not_found': 'Ce ticket n’existe pas, ou vous n’y avez pas accès.',
  'error.tracker.ticket.move_refused': 'Le ticket n’a pas pu changer d’état.',
  'error.tracker.ticket.undo_refused': 'Ce changement n’a pas pu être annulé.',
  'error.tracker.ticket.edit_denied': 'Vous ne pouvez pas modifier ce texte.',
  'error.tracker.ticket.assign_denied': 'Vous ne pouvez pas choisir à qui ce ticket est confié.',
  'error.tracker.ticket.assignee_unable': 'Cette personne ne peut pas se charger de tickets ici.',
  'error.tracker.ticket.on_behalf_denied':
    'Seuls ceux qui résolvent ou gèrent les tickets peuvent signaler pour quelqu’un d’autre.',
  'error.tracker.ticket.reporter_unable': 'Cette personne ne peut pas signaler ici.',
  'error.tracker.view.not_found': 'Cette vue n’existe pas, ou ne vous est pas ouverte.',
  'error.tracker.view.share_denied': 'Seules les personnes qui gèrent ce suivi peuvent partager des vues.',
  'error.tracker.view.too_many': 'Il y a déjà {most, number} vues. Supprimez-en une d’abord.',

  'capability.mod/tracker:seeissues': 'Voir les tickets',
  'capability.mod/tracker:viewallissues': 'Voir les tickets de tous',
  'capability.mod/tracker:report': 'Créer des tickets',
  'capability.mod/tracker:comment': 'Commenter',
  'capability.mod/tracker:editcomment': 'Modifier les commentaires',
  'capability.mod/tracker:develop': 'Être choisi pour résoudre un ticket',
  'capability.mod/tracker:resolve': 'Être responsable de tickets',
  'capability.mod/tracker:manage': 'Gérer les tickets',
  'capability.mod/tracker:viewpriority': 'Voir la priorité',
  'capability.mod/tracker:managepriority': 'Gérer la priorité',
  'capability.mod/tracker:managewatches': 'Gérer les abonnements',
  'capability.mod/tracker:canbecced': 'Peut être abonné',
  'capability.mod/tracker:viewreports': 'Voir les rapports de traitement',
  'capability.mod/tracker:configure': 'Configurer le gestionnaire',
  'capability.mod/tracker:configurenetwork': 'Configurer les fonctions réseau',
  'capability.mod/tracker:shareelements': 'Partager des éléments au niveau site',
  'capability.mod/tracker:addinstance': 'Ajouter un gestionnaire de tickets à un cours',

  // ── Web half: what the screens say ──
  ...screens,
  ...due,
  ...commands,
  ...exchanges,
  ...elements,
  ...dependencies,
  ...query,
  ...priority,
  ...relocations,
  ...suggestions,
  ...bulks,
  ...views,
  ...attachments,
} satisfies Record<keyof typeof en, string>

export default fr
