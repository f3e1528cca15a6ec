import type { Balancer } from '../harness/balancer.ts'
import type { Installation } from '../harness/installation.ts'
import type { Outcome, Scene } from '../harness/stage.ts'
import { writers } from './writers.ts'

/** How long a process may take from the signal to its end, in milliseconds: a moment to be seen leaving, then what is under way. */
const LIMIT = 12_000

interface Asked {
  readonly restarts: number
  readonly crowd: number
  /** Two or more, on one database, behind the balancer. */
  readonly processes: readonly Installation[]
  readonly balancer: Balancer
}

/** F22: one process after the other is asked to end, and started again, while people write. Nobody notices. */
export async function rollingRestart(scene: Scene, { restarts, crowd, processes, balancer }: Asked): Promise<Outcome> {
  const faults: string[] = []
  let writes = 0
  let repeated = 0
  let slowest = 0
  let over = false
  const writing = (async () => {
    for (let round = 0; !over; round++) {
      const done = await writers(scene, { crowd, label: `f22-${scene.seed}-${round}` })
      writes += done.writes
      repeated += done.repeated
      faults.push(...done.faults)
    }
  })()
  for (let round = 0; round < restarts; round++) {
    const before = scene.client.acknowledged
    const process = processes[round % processes.length]!
    const began = performance.now()
    await process.stop()
    const ended = performance.now() - began
    slowest = Math.max(slowest, ended)
    if (ended > LIMIT) faults.push(`a process took ${Math.round(ended)} ms to end`)
    await process.start()
    scene.say(`ended in ${Math.round(ended)} ms; ${scene.client.acknowledged - before} writes until it was ready again`)
    if (scene.client.acknowledged === before) faults.push('nobody could write meanwhile')
  }
  over = true
  await writing
  if (repeated > 0) faults.push(`${repeated} writes had to be sent again`)
  faults.push(...balancer.failures)
  return {
    faults: faults.slice(0, 10),
    figures: { restarts, writes, 'sent again': repeated, 'ended after, at most (ms)': Math.round(slowest) },
  }
}
