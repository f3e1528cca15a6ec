import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { isAlive, statusOf } from './process-alive.ts'

test('a running process is alive, one that was waited for is not', async () => {
  expect(isAlive(process.pid)).toBe(true)
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  expect(isAlive(child.pid ?? 0)).toBe(false)
})

test.runIf(process.platform === 'linux')('a zombie is not alive, although it takes signals', () => {
  const { pid = 0 } = spawn('true', { stdio: 'ignore' })
  // While this loop is busy, Node cannot wait for its child.
  const deadline = Date.now() + 5_000
  while (statusOf(pid)?.state !== 'Z' && Date.now() < deadline);
  expect(process.kill(pid, 0)).toBe(true)
  expect(isAlive(pid)).toBe(false)
})
