import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export interface Shell {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<number | null>
}

/** A command line as somebody types it, in a folder, away from what tests set; with all that it starts in one group, to be ended together. */
export function runShell(line: string, cwd: string, env: Readonly<Record<string, string>> = {}): Shell {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV|DATABASE_URL|CI$|p?npm_|PNPM_|INIT_CWD)/.test(name),
    ),
  )
  const child = spawn(line, {
    cwd,
    env: { ...inherited, ...env },
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) }
}

/** Ends a command and whatever it has started. */
export async function endShell({ child, ended }: Shell): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
    process.kill(-child.pid, 'SIGTERM')
  await ended
}
