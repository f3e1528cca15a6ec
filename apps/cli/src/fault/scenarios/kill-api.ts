import type { Outcome, Scene } from '../harness/stage.ts'
import { midst } from './midst.ts'
import { writers } from './writers.ts'

/** F01: the API is killed while people write. They send again what they have no answer to; nothing is lost, nothing is there twice. */
export async function killApi(scene: Scene, { kills, crowd }: { kills: number; crowd: number }): Promise<Outcome> {
  const { installation, say } = scene
  const faults: string[] = []
  let slowest = 0
  let writes = 0
  let repeated = 0
  for (let round = 0; round < kills; round++) {
    const writing = writers(scene, { crowd, label: `f01-${scene.seed}-${round}` })
    const moment = await midst(scene, { crowd }, writing)
    await installation.kill()
    const ready = await installation.start()
    slowest = Math.max(slowest, ready)
    const done = await writing
    writes += done.writes
    repeated += done.repeated
    faults.push(...done.faults)
    say(
      `killed after ${moment} writes; ready again in ${Math.round(ready)} ms; ${done.writes} writes, ${done.repeated} sent again`,
    )
  }
  return {
    faults,
    figures: { kills, writes, 'sent again': repeated, 'ready after, at most (ms)': Math.round(slowest) },
  }
}
