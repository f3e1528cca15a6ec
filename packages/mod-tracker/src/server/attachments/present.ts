import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { attachmentsContract } from '../../contract/attachments.ts'
import type { Caller } from '../caller.ts'
import { presentAttachment, type AttachmentRow } from './rows.ts'

type LinkedAttachment = SuccessOf<(typeof attachmentsContract)['operations']['get']>

/** For a visitor who was found able to read what it hangs on, just now. */
export function presentLinked({ host, actor }: Caller, row: AttachmentRow): LinkedAttachment {
  const { links } = host.files
  const { name, previewId, thumbnailId } = row
  const show = (id: string | null) => (id === null ? null : links.show(actor.id, { id, name }))
  return {
    ...presentAttachment(row),
    links: {
      save: links.save(actor.id, row),
      preview: show(previewId),
      thumbnail: show(thumbnailId),
      until: links.until().toISOString(),
    },
  }
}
