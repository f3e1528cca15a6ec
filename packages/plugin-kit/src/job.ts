import type { Host, Tx } from './host.ts'

/**
 * Work that nobody waits for. What `run` writes by `tx` commits together with the job's being done, and only while its lease lasts: one
 * that was taken over because it was late changes nothing. One that throws is tried again, later each time, five times in all. What leaves
 * the database has to be idempotent.
 */
export interface Job<D = Record<string, unknown>, A = unknown> {
  /** Starts with what tells its owner: `tracker.sweep`. */
  readonly name: string
  /** When it comes by itself, in any process, once: five fields of cron, UTC. Its `data` is empty then. */
  readonly schedule?: string
  /** Seconds it may take before another process takes it over; 60 unless said. */
  readonly lease?: number
  /** What is asked of others first, of a slow one too: no transaction waits meanwhile. What it resolves to, `run` gets. */
  readonly ask?: (input: { readonly data: D; readonly host: Host }) => Promise<A>
  run(input: { readonly data: D; readonly tx: Tx; readonly host: Host; readonly asked?: A }): Promise<void>
}

/** Types a job; `host.jobs.enqueue(tx, job, data)` puts it in the queue. */
export function defineJob<D extends Record<string, unknown>, A = unknown>(job: Job<D, A>): Job<D, A> {
  return job
}
