import type { bulks as en } from './bulks.en.ts'

export const bulks = {
  'tracker.command.select': 'Cocher le ticket',
  'tracker.bulk.select': 'Cocher {key}',
  'tracker.bulk.select.all': 'Cocher tout ce qui est affiché',
  'tracker.refusal.not-found': 'Ce ticket n’existe pas ou ne vous est pas ouvert.',
  'tracker.refusal.assign-denied': 'Vous ne pouvez pas choisir qui s’en charge.',
  'tracker.refusal.assignee-unable': 'Cette personne ne peut pas se charger de tickets ici.',
  'tracker.refusal.rank-denied': 'Vous ne pouvez pas changer l’ordre des priorités.',
  'tracker.refusal.overtaken': 'Quelqu’un d’autre le modifiait au même moment.',
  'tracker.refusal.internal': 'Un incident l’a empêché.',
} satisfies Record<keyof typeof en, string>
