import { createContext, useContext, useId, useLayoutEffect, type ReactNode } from 'react'

/**
 * Something that one can do from where one is, said once: a row of the palette (Ctrl+K), a line of the sheet of keys (`?`), and what its key does.
 * Keys work anywhere on the page but where one writes or in what floats over it, and a person can switch those that are a single character off.
 */
export interface Command {
  /** `tracker.ticket.assign`: one of a kind among those that are offered at the same time. */
  readonly id: string
  /** Translated, as is everything a person reads here. */
  readonly label: string
  /** `thing`: on what is open. `screen`: on the screen around it. `everywhere`: also elsewhere. The nearest comes first, and has the key. */
  readonly scope: 'thing' | 'screen' | 'everywhere'
  /** As `KeyboardEvent.key` says it: `a`, `A` for Shift+A, `Escape`. */
  readonly key?: string
  readonly icon?: ReactNode
  /** Other words that it is found by. */
  readonly words?: string
  /** Why it cannot be done, and who could. Its row says so; its key does nothing. */
  readonly refusal?: string
  /** False for what makes sense with its key only, such as going to the next row. */
  readonly listed?: boolean
  readonly run: () => void
}

export interface Offer {
  /** What the things of this scope are called: "On SI-2041". The same for all of one scope. */
  readonly heading?: string
  readonly commands: readonly Command[]
}

/** Where commands are brought together. */
export interface CommandDesk {
  /** Replaces what was offered under this name; returns what takes it away. */
  offer(name: string, offer: Offer): () => void
}

export const CommandsContext = createContext<CommandDesk | null>(null)

/** Offers commands while the component is there, as they are at its last render. Outside the app nothing is offered. */
export function useCommands(commands: readonly Command[], heading?: string): void {
  const desk = useContext(CommandsContext)
  const name = useId()
  // Before it is painted: what can be seen can be done.
  useLayoutEffect(() => desk?.offer(name, { commands, ...(heading !== undefined && { heading }) }))
}
