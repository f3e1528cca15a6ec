import type { Kind } from '../load/job.ts'
import { measure, type Sample, type Scene } from './measure.ts'

export interface Options {
  readonly kinds: readonly Kind[]
  readonly connections: readonly number[]
  readonly rounds: number
  /** Of each half of a round. */
  readonly seconds: number
  readonly warmUp: number
  /** A round counts only if others used at most this part of the machine. */
  readonly noise: number
  readonly say: (line: string) => void
}

/** The floor and ours, one right after the other. */
export interface Round {
  readonly floor: Sample
  readonly ours: Sample
}

export interface Cell {
  readonly kind: Kind
  readonly connections: number
  readonly rounds: readonly Round[]
  /** Rounds that did not count. */
  readonly noisy: number
}

/** Every kind at every number of connections, floor and ours in turn, round after round: what changes on the machine changes for both. */
export async function runRounds(scene: Scene, options: Options): Promise<Cell[]> {
  const { kinds, connections, rounds, warmUp: seconds, noise, say } = options
  for (const kind of kinds)
    for (const side of ['floor', 'ours'] as const) await measure(scene, { side, kind, connections: 10, seconds })
  const cells = kinds.flatMap((kind) =>
    connections.map((at) => ({ kind, connections: at, rounds: [] as Round[], noisy: 0 })),
  )
  // Twice as many as are wanted: on a machine that is never quiet there would be no end.
  for (let attempt = 1; attempt <= rounds * 2; attempt++) {
    const wanting = cells.filter((cell) => cell.rounds.length < rounds)
    if (wanting.length === 0) break
    for (const cell of wanting) {
      const round = await measureRound(scene, cell, options.seconds)
      if (Math.max(round.floor.others, round.ours.others) <= noise) cell.rounds.push(round)
      else cell.noisy++
    }
    say(`round ${attempt}: ${cells.filter((cell) => cell.rounds.length >= rounds).length} of ${cells.length} measured`)
  }
  return cells
}

async function measureRound(scene: Scene, { kind, connections }: Cell, seconds: number): Promise<Round> {
  const wanted = { kind, connections, seconds }
  const floor = await measure(scene, { ...wanted, side: 'floor' })
  return { floor, ours: await measure(scene, { ...wanted, side: 'ours' }) }
}
