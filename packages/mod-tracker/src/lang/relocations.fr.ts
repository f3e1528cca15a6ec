import type { relocations as en } from './relocations.en.ts'

export const relocations = {
  'error.tracker.ticket.relocated': 'Ce ticket est maintenant dans un autre suivi.',
  'error.tracker.relocation.no_destination': 'Vous ne pouvez pas y déplacer de tickets.',
  'error.tracker.relocation.refused': 'Ce ticket ne peut pas être déplacé.',
  'error.tracker.subtrackers.unknown': 'L’un de ces suivis n’existe pas, ou vous n’y avez pas accès.',
  'error.tracker.subtrackers.circle': 'Un suivi ne peut pas être au-dessous de lui-même, directement ou par d’autres.',
  'tracker.ticket.history.relocated': '{actor} l’a déplacé ici depuis {name}',
  'tracker.ticket.history.relocated.unseen': '{actor} l’a déplacé ici depuis un autre suivi',
} satisfies Record<keyof typeof en, string>
