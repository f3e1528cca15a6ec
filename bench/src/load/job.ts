/** What is asked, one kind at a time. */
export const KINDS = ['list', 'ticket', 'comments', 'search', 'create', 'move', 'comment'] as const

export type Kind = (typeof KINDS)[number]

export interface Ground {
  readonly trackerId: string
  /** Numbers run from 1 to this. */
  readonly tickets: number
  /** Open ones that may be moved about, each by one connection at a time. */
  readonly movable: readonly Movable[]
  readonly seed: number
}

export interface Movable {
  readonly number: number
  readonly version: number
  readonly state: string
}

export interface Credentials {
  readonly bearer: string
  readonly userId: string
}

export interface Job {
  readonly kind: Kind
  readonly origin: string
  readonly connections: number
  readonly seconds: number
  readonly credentials: readonly Credentials[]
}

export interface Load {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds of every request. */
  readonly latencies: readonly number[]
  readonly bytes: number
  /** Answers that were not what was asked for: status, and the first of them whole. */
  readonly failures: number
  readonly failure: string | null
}
