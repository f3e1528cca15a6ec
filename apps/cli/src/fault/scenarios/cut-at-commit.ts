import type { Cut, Proxy } from '../harness/proxy.ts'
import type { Outcome, Scene } from '../harness/stage.ts'
import { ticketIn } from './ticket.ts'

/**
 * F04: the way to the database is cut at COMMIT, before it arrives or before its answer does. Whoever wrote is told nothing good; the same
 * again, under the same key, is done once in either case.
 */
export async function cutAtCommit(
  { client, school, at, seed }: Scene,
  { rounds, proxy }: { rounds: number; proxy: Proxy },
): Promise<Outcome> {
  const faults: string[] = []
  const actor = school.teachers[0]!
  for (let round = 0; round < rounds; round++) {
    for (const cut of ['before-commit', 'after-commit'] as const satisfies readonly Cut[]) {
      const key = `f04-${seed}-${round}-${cut}`
      const wanted = { method: 'POST', path: at('/tickets'), body: { description: key }, key } as const
      const before = proxy.cuts
      proxy.arm(cut, key)
      const first = await client.once(actor, wanted)
      if (proxy.cuts !== before + 1) faults.push(`${key}: nothing was cut`)
      if (first?.status !== 503) faults.push(`${key}: answered ${first?.status} although it cannot know`)
      const again = await client.send(actor, wanted)
      if (again.status !== 201) faults.push(`${key}: again, ${again.status}`)
      else if (ticketIn(again).version !== 1) faults.push(`${key}: again, version ${ticketIn(again).version}`)
    }
  }
  return { faults, figures: { cuts: rounds * 2 } }
}
