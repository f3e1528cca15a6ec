import { cleanFileName } from '@guichet/plugin-kit/file-name'
import { failure } from '@guichet/plugin-kit/failure'
import { Head } from '@guichet/plugin-kit/head'
import { answer, changed } from '@guichet/plugin-kit/server'
import { IMPORT_BYTES_MAX } from '../../contract/import-words.ts'
import type { FormField } from '../elements/form/form.ts'
import { importableFields } from '../import/importable-fields.ts'
import type { Caller } from '../caller.ts'
import { presentDetail } from './present.ts'
import { insertImport } from './repository.ts'
import { HEAD, sniff, type Sniffed } from './sniff.ts'
import { suggest } from './suggest.ts'
import type { StoredSettings } from './types.ts'

interface Brought {
  readonly upload: AsyncIterable<Uint8Array>
  readonly name: string
  readonly timeZone: string
}

/** Takes a file in. What it is called has no part in where it lies; what it begins with says how it is read, until somebody says otherwise. */
export async function uploadImport(caller: Caller, { upload, name, timeZone }: Brought) {
  const { host, activity, actor } = caller
  const head = new Head(HEAD)
  const received = await host.files.receive(head.watch(upload), { limit: IMPORT_BYTES_MAX })
  if (!received.ok) return received
  if (received.value.bytes === 0) return failure('tracker.import.no_header')
  const sniffed = await sniff(head.bytes())
  if (!sniffed.ok) return sniffed
  const { id: fileId, bytes } = received.value
  const [names, fields] = await Promise.all([host.people.names([actor.id]), importableFields(caller)])
  return host.change(caller, async (tx) => {
    await host.files.keep(tx, activity.id, received.value)
    const made = await insertImport(tx, {
      trackerId: activity.id,
      id: host.newId(),
      fileId,
      fileName: cleanFileName(name, 'import.csv'),
      bytes,
      settings: settingsFor(sniffed.value, timeZone, fields),
      createdById: actor.id,
      createdAt: host.now(),
    })
    const location = `/api/v1/trackers/${activity.id}/imports/${made.id}`
    return changed(answer(201, presentDetail(made, names, []), { version: made.version, location }))
  })
}

function settingsFor(
  { encoding, delimiter, rows }: Sniffed,
  timeZone: string,
  fields: readonly FormField[],
): StoredSettings {
  return { encoding, delimiter, ...suggest(rows, fields), timeZone, unknownPeople: 'refuse', states: [], people: [] }
}
