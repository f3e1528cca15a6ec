import { join } from 'node:path'
import { createFolderStore } from './folder-store.ts'
import { createS3Store, type Bucket } from './s3-store.ts'
import { Spool } from './spool.ts'
import type { FileStore } from './store.ts'

/** Where files come in, and where they stay. */
export interface Storage {
  readonly spool: Spool
  readonly store: FileStore
}

/** In a folder, where both are on one disk: what came in is put at its place by a rename. */
export function folderStorage(folder: string): Storage {
  return { spool: new Spool(join(folder, 'incoming')), store: createFolderStore(folder) }
}

/** In the data folder, or in a bucket where the environment names one: then only what is still coming is on this machine. */
export async function openStorage({ dataFolder, bucket }: Placed): Promise<Storage> {
  const local = folderStorage(join(dataFolder, 'files'))
  return bucket === null ? local : { spool: local.spool, store: await createS3Store(bucket) }
}

interface Placed {
  readonly dataFolder: string
  readonly bucket: Bucket | null
}
