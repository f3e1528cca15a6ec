import { FILE_KINDS } from '@guichet/domain/tickets/file-kind'
import { z } from 'zod'
import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX } from '../../../contract/attachments.limits.ts'
import type { ElementType } from '../../../contract/element-points.ts'

const MEGABYTE = 1_000_000

const settings = z.strictObject({
  /** By their content, whatever they are called; none named: any. */
  accept: z.array(z.enum(FILE_KINDS)).max(FILE_KINDS.length).default([]),
  maxCount: z.int().min(1).max(ATTACHMENTS_MAX).default(1),
  /** Megabytes of each. */
  maxSize: z
    .int()
    .min(1)
    .max(ATTACHMENT_BYTES_MAX / MEGABYTE)
    .default(10),
})

/** One file or several. */
export const file: ElementType = {
  settings,
  hasOptions: false,
  entry: 'edited',
  rules(given) {
    const { accept, maxCount, maxSize } = settings.parse(given)
    return { kind: 'files', accept, maxCount, maxBytes: maxSize * MEGABYTE }
  },
}
