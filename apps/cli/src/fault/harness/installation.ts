import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@guichet/db/embedded/free-port'
import { startEmbedded } from '@guichet/db/embedded/start-embedded'
import { ROOT } from '../../process/tool.ts'

interface Options {
  /** Another's PostgreSQL, instead of the embedded one. */
  readonly databaseUrl?: string
  /** That PostgreSQL may be a fast one that forgets: no test on it can be about crashes of the database. */
  readonly forgetful?: boolean
  /** A defect to switch on (apps/api/src/host/mutants.ts). */
  readonly mutant?: string | undefined
}

/** A real Guichet: `run.mjs start`, in a process and a data folder of its own, durable, on one port through all its lives. */
export class Installation {
  readonly folder: string
  readonly origin: string
  readonly #env: Record<string, string>
  #process: ChildProcess | null = null
  #said = ''

  private constructor(folder: string, port: number, { databaseUrl, forgetful = false, mutant }: Options) {
    this.folder = folder
    this.origin = `http://127.0.0.1:${port}`
    this.#env = {
      NODE_ENV: forgetful ? 'test' : 'production',
      GUICHET_DATA: folder,
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      ...(mutant !== undefined && { GUICHET_FAULT: '1', GUICHET_MUTANT: mutant }),
    }
  }

  /** Nothing runs yet. */
  static async prepare(options: Options = {}): Promise<Installation> {
    return new Installation(mkdtempSync(join(tmpdir(), 'guichet-fault-')), await freePort(), options)
  }

  /** Starts it. Gives back how long it took until it was ready, in milliseconds. */
  async start(): Promise<number> {
    const began = performance.now()
    const { DATABASE_URL: _, INIT_CWD: __, ...inherited } = process.env
    const child = spawn(process.execPath, [join(ROOT, 'apps/cli/run.mjs'), 'start', '--without-web'], {
      env: { ...inherited, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    this.#said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#said = (this.#said + chunk.toString()).slice(-10_000)
        appendFileSync(this.#logFile, chunk)
      })
    }
    while (!(await this.isReady())) {
      if (child.exitCode !== null || performance.now() - began > 120_000)
        throw new Error(`it did not start: ${this.#said}`)
      await sleep(20)
    }
    return performance.now() - began
  }

  /** Until its first start has also made the demo, which others may not wait for. */
  async settled(): Promise<void> {
    while (!this.#said.includes('Guichet is open on')) {
      if (!this.isUp) throw new Error(`it ended: ${this.#said}`)
      await sleep(20)
    }
  }

  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.origin}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    return answer?.status === 200
  }

  /** What it wrote last. */
  get said(): string {
    return this.#said
  }

  /** What it wrote, in all of its lives, of what somebody was told under this id. */
  logOf(requestId: string): string[] {
    const log = existsSync(this.#logFile) ? readFileSync(this.#logFile, 'utf8') : ''
    return log.split('\n').filter((line) => line.includes(requestId))
  }

  get #logFile(): string {
    return join(this.folder, 'api.log')
  }

  get isUp(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null
  }

  /** As by the kernel out of memory: nothing is told to anybody. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process === null || !this.isUp) return
    const ended = once(this.#process, 'exit')
    this.#process.kill(signal)
    await ended
  }

  /** Its database, while it runs. */
  async databaseUrl(): Promise<string> {
    return this.#env['DATABASE_URL'] ?? (await startEmbedded({ dataDir: this.databaseFolder })).url('guichet')
  }

  get databaseFolder(): string {
    return join(this.folder, 'postgresql')
  }

  /** Ends it, its PostgreSQL included, and removes the folder. */
  async remove(): Promise<void> {
    await this.stop()
    if (this.#env['DATABASE_URL'] === undefined) {
      const left = await startEmbedded({ dataDir: this.databaseFolder })
      await left.stop()
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
