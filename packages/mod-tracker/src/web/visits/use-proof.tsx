import { ApiProblem } from '@guichet/plugin-kit/client'
import { useRef, useState } from 'react'

type Send = (proof: string) => void

/** Work that goes with what is sent: sending waits for it, and does it anew when it was not taken. */
export function useProof() {
  const later = useRef<Send | null>(null)
  const [round, setRound] = useState(0)
  const [proof, setProof] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(false)
  const wait = (send: Send | null) => {
    later.current = send
    setWaiting(send !== null)
  }
  const again = () => {
    setProof(null)
    setRound((before) => before + 1)
  }
  return {
    round,
    /** Whether what is to be sent waits for the work. */
    waiting,
    onProof: (done: string | null) => {
      setProof(done)
      const send = later.current
      if (done === null || send === null) return
      wait(null)
      send(done)
    },
    again,
    /** Sends, now or once the work is done. */
    submit: (send: Send) => (proof === null ? wait(send) : send(proof)),
    /** What waits is not to be sent as it was. */
    cancel: () => wait(null),
    /** After a refusal: work that was not taken is done again. Another refusal leaves it good. */
    refused: (error: unknown) => {
      if (error instanceof ApiProblem && error.code.startsWith('tracker.visit.work_')) again()
    },
  }
}
