import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

interface Wanted {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Where it writes to. */
  readonly log: string
  /** Where it answers when it is ready. */
  readonly readyAt: string
  /** What it has written when it is settled, if that is later. */
  readonly settled?: string
  /** Where it leaves a profile of its CPU when it ends. */
  readonly profile?: string | undefined
}

/** Another Node of this installation, as it would run in production. */
export class NodeProcess {
  readonly #child: ChildProcess
  readonly #log: string

  private constructor(child: ChildProcess, log: string) {
    this.#child = child
    this.#log = log
  }

  static async start({ args, env, log, readyAt, settled = '', profile }: Wanted): Promise<NodeProcess> {
    const { DATABASE_URL: _, INIT_CWD: __, NODE_OPTIONS: ___, ...inherited } = process.env
    const out = openSync(log, 'a')
    const flags =
      profile === undefined
        ? []
        : ['--cpu-prof', `--cpu-prof-dir=${dirname(profile)}`, `--cpu-prof-name=${basename(profile)}`]
    const child = spawn(process.execPath, [...flags, ...args], {
      env: { ...inherited, ...env },
      stdio: ['ignore', out, out],
    })
    closeSync(out)
    const started = new NodeProcess(child, log)
    for (const deadline = Date.now() + 120_000; ; await sleep(50)) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`it did not start: ${started.said.slice(-5_000)}`)
      const answer = await fetch(readyAt, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
      if (answer?.ok === true && started.said.includes(settled)) return started
    }
  }

  get pid(): number {
    return this.#child.pid!
  }

  get said(): string {
    return readFileSync(this.#log, 'utf8')
  }

  /** It keeps all it has and uses nothing, until `go`. */
  halt(): void {
    this.#child.kill('SIGSTOP')
  }

  go(): void {
    this.#child.kill('SIGCONT')
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'exit')
    this.go()
    this.#child.kill('SIGTERM')
    await ended
  }
}
