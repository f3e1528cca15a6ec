import { id, instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ATTACHMENTS_MAX } from './attachments.limits.ts'

/** A file that hangs on something, in its place. */
export const attachment = z
  .object({
    id,
    /** What it was called, without what could mislead (cleanFileName of the kit). */
    name: z.string(),
    /** By its content, not its name: a MIME type. */
    type: z.string(),
    bytes: z.int(),
    /** In pixels, of a picture that can be shown; else null. */
    width: z.int().nullable(),
    height: z.int().nullable(),
  })
  .meta({ id: 'Attachment' })

/** With addresses for whoever asked, that need no token, and end soon: to be asked for when they are needed. */
export const linkedAttachment = attachment
  .extend({
    links: z.object({
      /** The file as it came, to be saved. */
      save: z.string(),
      /** Of a picture: smaller copies of it, to be shown in a page. */
      preview: z.string().nullable(),
      thumbnail: z.string().nullable(),
      until: instant,
    }),
  })
  .meta({ id: 'LinkedAttachment' })

/** Those there are to be, all of them. */
export const attachmentIds = z
  .array(id)
  .max(ATTACHMENTS_MAX)
  .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'array.twice' } })
