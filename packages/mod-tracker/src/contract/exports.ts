import { OPERATIONS } from '@guichet/domain/tickets/operations'
import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import { exportPaths } from './exports.paths.ts'
import { DELIMITERS } from './import-words.ts'
import { ticketQuery } from './tickets.ts'
import { trackerParams } from './tracker.ts'

/** Rows of one file. */
export const EXPORT_MAX = 100_000

export const exportsContract = defineContract(exportPaths, {
  tickets: {
    summary:
      'The tickets that a query asks for, as a CSV file: those that the list gives, at most 100,000, by their numbers whatever its sort, so that what changes meanwhile is neither missed nor told twice. It holds no formula, and an import reads it back.',
    access: inActivity('tracker', ...OPERATIONS.export),
    params: trackerParams,
    query: ticketQuery.pick({ q: true, timeZone: true }).extend({
      /** Spreadsheets of countries that write 0,5 want a semicolon. */
      delimiter: z.enum(DELIMITERS).default(','),
    }),
    answers: { 200: null },
    download: 'text/csv',
  },
})
