import { ARCHETYPES } from '@guichet/domain/access/archetypes'
import { whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'

const language = z.enum(['en', 'fr'])

/** What the browser alone knows of where somebody reports from; the rest is known here. */
export const sentOrigin = z.strictObject({
  /** Of the page, in CSS pixels. */
  width: whole(1, 100_000).optional(),
  /** In which they read the page. */
  language: language.optional(),
})

/** Where somebody reports from who was led here from an LMS: by its word and the browser’s. */
export const origin = z
  .object({
    /** What the LMS is called here. */
    platform: z.string(),
    /** What the course is called there, and the link in it that they opened; null: there is none. */
    course: z.string().nullable(),
    link: z.string().nullable(),
    /** What they are in the course. */
    role: z.enum(ARCHETYPES),
    /** `Firefox 132`, `Windows`; null: nothing that is known. */
    browser: z.string().nullable(),
    system: z.string().nullable(),
  })
  .meta({ id: 'ReportOrigin' })

/** The same as it was when a ticket was reported. */
export const ticketOrigin = origin
  .extend({ width: z.int().nullable(), language: language.nullable() })
  .meta({ id: 'TicketOrigin' })
