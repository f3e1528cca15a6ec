import type { ReactNode } from 'react'

export type Toast = {
  /** Plain words with at most emphasis; what was done, or what happened and what to do. */
  message: ReactNode
  /** An error stays until it is dismissed, and must be told where it happened as well. `wait` stays until it is replaced. */
  tone?: 'done' | 'info' | 'error' | 'wait'
  /** One action, such as undo. Taking it dismisses the toast. */
  action?: { label: string; onAction: () => void }
  /** Seconds to live, 10 unless told. */
  seconds?: number
  /** For `wait`: how much is done, 0 to 1. */
  progress?: number
}

export type QueuedToast = Toast & { id: string }

let queue: readonly QueuedToast[] = []
let lastId = 0
const listeners = new Set<() => void>()

const set = (next: readonly QueuedToast[]) => {
  queue = next
  listeners.forEach((call) => call())
}

const most = 4
const staysForever = ({ tone }: Toast) => tone === 'error' || tone === 'wait'

/** Shows a toast and returns its id. With the id of one that is shown, it takes that one's place. */
export const showToast = (toast: Toast, id = `toast-${++lastId}`): string => {
  const known = queue.some((other) => other.id === id)
  const next = known ? queue.map((other) => (other.id === id ? { ...toast, id } : other)) : [...queue, { ...toast, id }]
  const tooMany = next.filter((one) => !staysForever(one)).length - most
  const dropped = tooMany > 0 ? next.filter((one) => !staysForever(one)).slice(0, tooMany) : []
  set(next.filter((one) => !dropped.includes(one)))
  return id
}

export const dismissToast = (id: string): void => set(queue.filter((one) => one.id !== id))

export const subscribeToasts = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const currentToasts = (): readonly QueuedToast[] => queue
