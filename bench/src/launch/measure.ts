import { cpuOf } from '../measure/proc.ts'
import type { Stand } from '../stand/stand.ts'

/** CPU milliseconds of one: of the API's processes, and of PostgreSQL's. */
export interface Cost {
  readonly server: number
  readonly database: number
  /** Milliseconds that one took. */
  readonly wall: number
}

/** So many, one after the other: what one costs, and what each gave. */
export async function measure<T>({ api, postgresPid }: Stand, count: number, one: (i: number) => Promise<T>) {
  const readings = () => ({
    server: cpuOf(api.process.pid),
    database: cpuOf(postgresPid),
    wall: performance.now() / 1000,
  })
  const before = readings()
  const results: T[] = []
  for (let i = 0; i < count; i++) results.push(await one(i))
  const after = readings()
  const each = (what: keyof Cost) => ((after[what] - before[what]) * 1000) / count
  const cost: Cost = { server: each('server'), database: each('database'), wall: each('wall') }
  return { cost, results }
}
