import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { folderStorage } from './storage.ts'
import { sweepFiles } from './sweep.ts'

let things: Things
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-killed-'))
  things = await openThings({ storage: folderStorage(folder) })
})
afterAll(async () => {
  await things.close()
  await rm(folder, { recursive: true })
})

const there = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length

test.each(['coming', 'looked-at', 'put-away'])(
  'killed when a file is %s, the sweep leaves nothing of it',
  async (when) => {
    const script = join(import.meta.dirname, 'testing/killed.ts')
    const child = spawn(process.execPath, [script, folder, when], { stdio: ['ignore', 'pipe', 'inherit'] })
    const over = once(child, 'exit')
    const [said] = (await Promise.race([once(child.stdout, 'data'), over])) as [Buffer]
    expect(String(said)).toBe('here')
    child.kill('SIGKILL')
    await over
    expect(await there()).toBeGreaterThan(0)
    const later = { ...things.host, now: () => new Date(Date.now() + 25 * 3_600_000) }
    const sweep = (host = things.host) =>
      things.db.$transaction((tx) => sweepFiles(folderStorage(folder)).run({ data: {}, tx, host }))
    await sweep()
    expect(await there()).toBeGreaterThan(0)
    await sweep(later)
    expect(await there()).toBe(0)
  },
)
