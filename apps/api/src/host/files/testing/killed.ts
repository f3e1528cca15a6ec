import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@guichet/db/ids'
import { examine } from '../examine.ts'
import { folderStorage } from '../storage.ts'

// A process that takes a picture in and is killed on the way: `killed.ts FOLDER WHEN`. It says when it is there, and waits.

const [folder, when] = process.argv.slice(2) as [string, 'coming' | 'looked-at' | 'put-away']
const { spool, store } = folderStorage(folder)
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMIO+cDAALwAVGaROYhAAAAAElFTkSuQmCC',
  'base64',
)
const here = async (now: string) => {
  if (now !== when) return
  process.stdout.write('here')
  await sleep(60_000)
}

async function* source() {
  yield PNG.subarray(0, 40)
  await here('coming')
  yield PNG.subarray(40)
}

await examine(spool, {
  source: source(),
  limit: 1_000,
  newId,
  async put(file) {
    await here('looked-at')
    await store.put(file.id, file.path, file.bytes)
    return file
  },
})
await here('put-away')
