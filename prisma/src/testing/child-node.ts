import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** Another Node process, to be killed. */
export type ChildNode = {
  readonly process: ChildProcess
  /** What it writes next, one line. */
  readonly line: () => Promise<string>
  readonly killed: () => Promise<void>
}

/** Runs an ES module given as text; imports name absolute paths. */
export function childNode(code: string, options: SpawnOptions = {}): ChildNode {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  if (!child.stdout) throw new Error('no output')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    process: child,
    line: async () => String((await lines.next()).value),
    killed: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}
