import { setTimeout as sleep } from 'node:timers/promises'
import type { Scene } from '../harness/stage.ts'

/** A moment within the writing, by what was acknowledged: time says little on a machine that has other things to do. */
export async function midst(
  { client, random }: Scene,
  { crowd, steps = 3 }: { crowd: number; steps?: number },
  writing: Promise<unknown>,
): Promise<number> {
  const target = random.between(1, crowd * (steps - 1))
  const reached = client.acknowledged + target
  let over = false
  void writing.finally(() => (over = true))
  while (client.acknowledged < reached && !over) await sleep(1)
  return target
}
