import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../testing/fixtures.ts'
import { startEmbedded } from './start-embedded.ts'

test('a disk too small to make the cluster', async ({ skip }) => {
  const dataDir = smallDisk('20m') ?? skip('a small disk cannot be mounted here')
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'no_space' })
})

test('a disk that is full when the server starts, and works once there is space', async ({ skip }) => {
  const dataDir = smallDisk('90m') ?? skip('a small disk cannot be mounted here')
  const server = await startEmbedded({ dataDir })
  await server.stop()
  const filler = join(dataDir, 'filler')
  fill(filler)
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ code: 'no_space' })

  rmSync(filler)
  const again = await startEmbedded({ dataDir })
  expect(again.attached).toBe(false)
  await again.stop()
})

/** A folder on a disk of a size, or undefined where we may not mount one. */
function smallDisk(size: string): string | undefined {
  const folder = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return join(folder, 'data')
}

function fill(file: string): void {
  try {
    for (;;) writeFileSync(file, Buffer.alloc(64 * 1024), { flag: 'a' })
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' })
  }
}
