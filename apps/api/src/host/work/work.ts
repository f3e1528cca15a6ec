import { err, ok } from '@guichet/domain/result'
import type { Host } from '@guichet/plugin-kit/host'
import { makeChallenge } from './challenge.ts'
import { workKeys } from './keys.ts'
import { judgeProof } from './proof.ts'
import { spend } from './repository.ts'

export function createWork(secret: (purpose: string) => Uint8Array, now: () => Date): Host['work'] {
  const keys = workKeys(secret)
  return {
    ask: (purpose, difficulty) => makeChallenge(keys, purpose, difficulty, now()),
    async take(tx, purpose, proof) {
      const judged = await judgeProof(keys, purpose, proof, now())
      if (!judged.ok) return judged
      const isFirst = await spend(tx, { activityId: purpose.activity, ...judged.value })
      return isFirst ? ok(null) : err('used')
    },
  }
}
