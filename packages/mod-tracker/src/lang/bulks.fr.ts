import type { bulks as en } from './bulks.en.ts'

export const bulks = {
  'tracker.command.select': 'Cocher le ticket',
  'tracker.bulk.select': 'Cocher {key}',
  'tracker.bulk.select.all': 'Cocher tout ce qui est affiché',
} satisfies Record<keyof typeof en, string>
