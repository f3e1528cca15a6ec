import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useClient } from '@guichet/plugin-kit/web/app-context'
import { useEffect, useEffectEvent, useState } from 'react'
import { challengePaths } from '../contract/challenges.paths.ts'
import type { challengesContract } from '../contract/challenges.ts'
import { solve } from './solve.ts'

export interface Work {
  readonly code: string
  /** False: in a preview, where no report is to be sent. */
  readonly asked: boolean
  /** Null: what there was is no good any more. */
  readonly onProof: (proof: string | null) => void
  /** What was done will soon be too old. */
  readonly onAged: () => void
}

/** So long before its end work is too old, in milliseconds: a report may be on its way. */
const MARGIN = 60_000

/** Asks for work and does it, once. */
export function useWork({ code, asked, onProof, onAged }: Work): 'working' | 'done' | 'failed' {
  const { id: tracker } = useActivity()
  const client = useClient<typeof challengesContract>('extra-fields', challengePaths)
  const [stage, setStage] = useState<'working' | 'done' | 'failed'>('working')
  const tell = useEffectEvent(onProof)
  const age = useEffectEvent(onAged)
  const ask = useEffectEvent((signal: AbortSignal) => client.get({ params: { tracker, code }, signal }))

  useEffect(() => {
    if (!asked) return
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = async () => {
      tell(null)
      try {
        const challenge = await ask(controller.signal)
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
