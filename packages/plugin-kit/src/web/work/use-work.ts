import { useEffect, useEffectEvent, useState } from 'react'
import type { WorkChallenge } from '../../work.ts'
import { solve } from './solve.ts'

export interface Work {
  /** Asks for it; null: none is to be done, as in a preview. */
  readonly ask: ((signal: AbortSignal) => Promise<WorkChallenge>) | null
  /** Null: what there was is no good any more. */
  readonly onProof: (proof: string | null) => void
  /** What was done will soon be too old. */
  readonly onAged: () => void
}

/** So long before its end work is too old, in milliseconds: what it is for may be on its way. */
const MARGIN = 60_000

/** Asks for work and does it, once. */
export function useWork({ ask, onProof, onAged }: Work): 'working' | 'done' | 'failed' {
  const asked = ask !== null
  const [stage, setStage] = useState<'working' | 'done' | 'failed'>('working')
  const tell = useEffectEvent(onProof)
  const age = useEffectEvent(onAged)
  const begin = useEffectEvent((signal: AbortSignal) => ask!(signal))

  useEffect(() => {
    if (!asked) return
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = async () => {
      tell(null)
      try {
        const challenge = await begin(controller.signal)
        const proof = await solve(challenge, controller)
        if (controller.signal.aborted) return
        tell(proof)
        setStage('done')
        timer = setTimeout(() => age(), challenge.parameters.expiresAt * 1_000 - Date.now() - MARGIN)
      } catch {
        if (!controller.signal.aborted) setStage('failed')
      }
    }
    void work()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [asked])
  return asked ? stage : 'done'
}
