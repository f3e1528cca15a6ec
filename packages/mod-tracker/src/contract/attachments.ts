import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, page, pageQuery, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ATTACHMENT_BYTES_MAX, UPLOAD_TYPE } from './attachments.limits.ts'
import { attachmentPaths } from './attachments.paths.ts'
import { linkedAttachment } from './attachments.shapes.ts'
import { ticketParams } from './tickets.ts'
import { trackerParams } from './tracker.ts'

/** Whoever can write anything here that files hang on. */
const writers = inActivity(
  'tracker',
  'mod/tracker:report',
  'mod/tracker:comment',
  'mod/tracker:editcomment',
  'mod/tracker:develop',
  'mod/tracker:resolve',
  'mod/tracker:manage',
)
const uploadParams = trackerParams.extend({ upload: id })
const attachmentParams = ticketParams.extend({ attachment: id })

/** Some of them, by id: repeated, at most 100. */
const some = z.union([id.transform((one) => [one]), z.array(id).max(100)]).optional()

export const attachmentsContract = defineContract(attachmentPaths, {
  upload: {
    summary: 'Bring a file to attach: nobody else sees it until then, and it is forgotten after a day',
    access: writers,
    params: trackerParams,
    query: z.strictObject({ name: text(1_000) }),
    upload: { types: [UPLOAD_TYPE], limit: ATTACHMENT_BYTES_MAX },
    answers: { 201: linkedAttachment },
    errors: ['tracker.upload.empty', 'tracker.upload.too_many'],
  },
  uploaded: {
    summary: 'A file that one has brought and not attached yet',
    access: writers,
    params: uploadParams,
    answers: { 200: linkedAttachment },
    errors: ['tracker.attachment.not_found'],
  },
  discard: {
    summary: 'Forget a file that one has brought and not attached',
    access: writers,
    params: uploadParams,
    answers: { 204: null },
    errors: ['tracker.attachment.not_found'],
  },
  list: {
    summary:
      'The files on a ticket: on what was written and said of it, and in its custom fields, with links that are good for some minutes',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    query: z.strictObject({ id: some, ...pageQuery }),
    answers: { 200: page(linkedAttachment) },
    errors: ['tracker.ticket.not_found'],
  },
  get: {
    summary: 'A file on a ticket, with links that are good for some minutes',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: attachmentParams,
    answers: { 200: linkedAttachment },
    errors: ['tracker.ticket.not_found', 'tracker.attachment.not_found'],
  },
})
