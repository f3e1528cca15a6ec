import { createContext } from 'react'
import type { Linked } from '../types.ts'

/** The files on the ticket that is open. */
export interface Attached {
  /** Whether it hangs somewhere on the ticket. */
  isThere(id: string): boolean
  /** Undefined while its links are asked for. */
  linked(id: string): Linked | undefined
  /** Shows a picture, saves anything else. */
  open(id: string): void
}

export const AttachedContext = createContext<Attached | null>(null)
