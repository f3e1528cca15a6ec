import type { Outcome } from '@guichet/plugin-kit/failure'
import type { ExaminedFile, Tx } from '@guichet/plugin-kit/host'
import { ATTACHMENT_BYTES_MAX } from '../../contract/attachments.limits.ts'
import type { Caller } from '../caller.ts'
import { insertAttachment } from './repository.ts'
import type { Attachment, Owner } from './rows.ts'

/** A file that hangs somewhere, brought once more. */
export interface Again {
  readonly name: string
  readonly file: ExaminedFile
}

/**
 * Brings files once more that the visitor may read: before the transaction in which they are hung elsewhere, for bytes come first. Each hangs on one
 * thing, and goes with it. One that has gone meanwhile is left out.
 */
export async function broughtAgain(
  { host, activity }: Caller,
  files: readonly Attachment[],
): Promise<Outcome<readonly Again[]>> {
  const again: Again[] = []
  for (const { id, name } of files) {
    const opened = await host.files.open(activity.id, id)
    if (opened === null) continue
    const examined = await host.files.examine(opened.stream, { limit: ATTACHMENT_BYTES_MAX })
    if (!examined.ok) return examined
    again.push({ name, file: examined.value })
  }
  return { ok: true, value: again }
}

/** Hangs them on something, as what its author brought. */
export async function attachAgain(
  tx: Tx,
  { host, activity }: Caller,
  owner: Owner,
  { again, authorId }: { readonly again: readonly Again[]; readonly authorId: string },
): Promise<readonly Attachment[]> {
  const attached: Attachment[] = []
  for (const { name, file } of again) {
    await host.files.keep(tx, activity.id, file)
    const { id, type, bytes, picture } = file
    const facts = { id, name, type, bytes, width: picture?.width ?? null, height: picture?.height ?? null }
    const copies = { previewId: picture?.preview.id ?? null, thumbnailId: picture?.thumbnail.id ?? null }
    await insertAttachment(tx, activity.id, owner, {
      ...facts,
      ...copies,
      uploaderId: authorId,
      createdAt: host.now(),
    })
    attached.push(facts)
  }
  return attached
}
