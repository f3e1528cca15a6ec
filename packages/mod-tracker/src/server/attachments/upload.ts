import { cleanFileName } from '@guichet/plugin-kit/file-name'
import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { ATTACHMENT_BYTES_MAX } from '../../contract/attachments.limits.ts'
import type { Caller } from '../caller.ts'
import { presentLinked } from './present.ts'
import { deleteUpload, findUpload, insertUpload, weighUploads } from './repository.ts'

/** What one person may have brought into one tracker within a day and not used. */
const MOST_UNUSED = { count: 100, bytes: 500_000_000 }

interface Brought {
  readonly upload: AsyncIterable<Uint8Array>
  readonly name: string
}

/** Takes a file in, for whoever brings it. What it is called has no part in where it lies, nor in what it is taken for. */
export async function takeUpload(caller: Caller, { upload, name }: Brought) {
  const { host, activity, actor } = caller
  const unused = await weighUploads(host.db, ofVisitor(caller))
  if (unused.count >= MOST_UNUSED.count || unused.bytes >= MOST_UNUSED.bytes) return failure('tracker.upload.too_many')
  const examined = await host.files.examine(upload, { limit: ATTACHMENT_BYTES_MAX })
  if (!examined.ok) return examined
  if (examined.value.bytes === 0) return failure('tracker.upload.empty')
  const { id, type, bytes, picture } = examined.value
  const row = {
    id,
    name: cleanFileName(name),
    type,
    bytes,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    previewId: picture?.preview.id ?? null,
    thumbnailId: picture?.thumbnail.id ?? null,
  }
  return host.change(caller, async (tx) => {
    await host.files.keep(tx, activity.id, examined.value)
    await insertUpload(tx, activity.id, { ...row, uploaderId: actor.id, createdAt: host.now() })
    const location = `/api/v1/trackers/${activity.id}/uploads/${id}`
    return changed(answer(201, presentLinked(caller, row), { location }))
  })
}

export async function oneUpload(caller: Caller, id: string) {
  const found = await findUpload(caller.host.db, ofVisitor(caller), id)
  if (found === null) return failure('tracker.attachment.not_found')
  return answer(200, presentLinked(caller, found))
}

export function discardUpload(caller: Caller, id: string) {
  return caller.host.change(caller, async (tx) => {
    if (!(await deleteUpload(tx, ofVisitor(caller), id))) return failure('tracker.attachment.not_found')
    return changed(answer(204, null))
  })
}

const ofVisitor = ({ activity, actor }: Caller) => ({ trackerId: activity.id, uploaderId: actor.id })
