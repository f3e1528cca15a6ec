import type { en } from './en.ts'

export const fr = {
  'tracker.origin.sent': 'Joint à votre signalement',
  'tracker.origin.sent.why': 'Pour que la personne qui vous aide voie où vous étiez. Rien d’autre n’est envoyé.',
  'tracker.origin.sent.none': 'Rien n’est joint : seul part ce que vous écrivez.',
  'tracker.origin.show': 'Détails',
  'tracker.origin.leaveOut': 'Ne rien joindre de tout cela',
  'tracker.origin.from': 'Signalé depuis',
  'tracker.origin.platform': 'Plateforme',
  'tracker.origin.course': 'Cours',
  'tracker.origin.link': 'Lien',
  'tracker.origin.role': 'Rôle',
  'tracker.origin.role.manager': 'Gestionnaire',
  'tracker.origin.role.editingteacher': 'Enseignant',
  'tracker.origin.role.teacher': 'Enseignant non éditeur',
  'tracker.origin.role.student': 'Étudiant',
  'tracker.origin.role.observer': 'Observateur',
  'tracker.origin.role.guest': 'Invité',
  'tracker.origin.browser': 'Navigateur',
  'tracker.origin.browser.on': '{browser} sur {system}',
  'tracker.origin.width': 'Largeur',
  'tracker.origin.width.px': '{width, number} px',
  'tracker.origin.language': 'Langue',
  'tracker.origin.language.en': 'Anglais',
  'tracker.origin.language.fr': 'Français',
} satisfies Record<keyof typeof en, string>

export default fr
