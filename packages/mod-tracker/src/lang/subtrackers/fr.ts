import type { en } from './en.ts'

export const fr = {
  'tracker.subtrackers': 'Sous-suivis',
  'tracker.subtrackers.lead':
    'Les tickets peuvent être déplacés entre ce suivi et ceux-ci, par qui travaille sur les tickets dans les deux.',
  'tracker.subtrackers.none': 'Aucun pour l’instant',
  'tracker.subtrackers.add': 'Ajouter un sous-suivi',
  'tracker.subtrackers.add.choose': 'Choisissez un suivi',
  'tracker.subtrackers.add.do': 'Ajouter',
  'tracker.subtrackers.add.empty': 'Choisissez le suivi à ajouter.',
  'tracker.subtrackers.added': '« {name} » est maintenant un sous-suivi',
  'tracker.subtrackers.remove': 'Retirer « {name} » des sous-suivis',
  'tracker.subtrackers.removed': '« {name} » n’est plus un sous-suivi',
  'tracker.subtrackers.failed': 'Les sous-suivis n’ont pas pu être chargés',
} satisfies Record<keyof typeof en, string>
