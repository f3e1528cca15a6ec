import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const START = join(import.meta.dirname, '../start.ts')

export interface Started {
  readonly process: ChildProcess
  /** Everything it wrote so far. */
  readonly said: () => string
  /** Resolves when it has written this. */
  readonly says: (words: string | RegExp) => Promise<void>
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>
}

const running = new Map<ChildProcess, Promise<unknown>>()

/** For `afterAll`: tests that run side by side have no end of their own that Vitest would tell. */
export async function killStarted(): Promise<void> {
  for (const child of running.keys()) child.kill('SIGKILL')
  await Promise.all(running.values())
}

/** `start` in a process of its own, without building the SPA. */
export function start(env: Readonly<Record<string, string>>, options: SpawnOptions = {}): Started {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [START, '--without-web'], {
    ...options,
    env: { ...inherited, PORT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      for (const heard of listeners) heard()
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  running.set(child, ended)
  const says = (words: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const heard = () => {
        if (typeof words === 'string' ? output.includes(words) : words.test(output)) resolve()
      }
      listeners.add(heard)
      heard()
      void ended.then((code) => reject(new Error(`it ended with ${code} without saying ${words}: ${output}`)))
    })
  return { process: child, said: () => output, says, ended }
}
