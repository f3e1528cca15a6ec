import type { relocations as en } from './relocations.en.ts'

export const relocations = {
  'error.tracker.ticket.relocated': 'Ce ticket est maintenant dans un autre suivi.',
  'error.tracker.relocation.no_destination': 'Vous ne pouvez pas l’y déplacer.',
  'error.tracker.relocation.refused': 'Ce ticket ne peut pas être déplacé.',
  'error.tracker.subtrackers.unknown': 'L’un de ces suivis ne vous est pas ouvert.',
  'error.tracker.subtrackers.circle': 'Un suivi ne peut pas être au-dessous de lui-même.',
  'error.tracker.settings.warn_days': 'Il faut moins de jours que ci-dessus.',
} satisfies Record<keyof typeof en, string>
