import type { TicketState } from '@guichet/domain/tickets/states'
import type { ReactNode } from 'react'

/**
 * Ten silhouettes that differ before their colours do: dashed, open, half, solid (design, Colour). What a solid one shows is cut out
 * of it, not painted over it, so that it sits on any ground.
 */
const MARKS = {
  POSTED: <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.31" />,
  OPEN: (
    <>
      <circle cx="8" cy="8" r="6" />
      <circle cx="8" cy="8" r="1.6" fill="currentColor" stroke="none" />
    </>
  ),
  RESOLVING: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.2a3.8 3.8 0 0 1 0 7.6Z" fill="currentColor" stroke="none" />
    </>
  ),
  WAITING: solid(
    'M4.6 1.6h6.8a3 3 0 0 1 3 3v6.8a3 3 0 0 1-3 3H4.6a3 3 0 0 1-3-3V4.6a3 3 0 0 1 3-3ZM6 4.3a1 1 0 0 0-1 1v5.4a1 1 0 0 0 2 0V5.3a1 1 0 0 0-1-1Zm4 0a1 1 0 0 0-1 1v5.4a1 1 0 0 0 2 0V5.3a1 1 0 0 0-1-1Z',
  ),
  TESTING: <path d="M6.3 2v4.3l-3.7 6.1c-.5.9.1 1.8 1 1.8h8.8c.9 0 1.5-.9 1-1.8L9.7 6.3V2M5 2h6M4.6 10.2h6.8" />,
  RESOLVED: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.4 8.2 1.9 1.9 3.4-3.9" />
    </>
  ),
  PUBLISHED: solid(
    'M8 1.1a6.9 6.9 0 0 1 0 13.8A6.9 6.9 0 0 1 8 1.1Zm0 2.46L4.68 6.88l1.24 1.24 1.205-1.21v4.99h1.75V6.91l1.205 1.21 1.24-1.24Z',
  ),
  VALIDATED: solid(
    'm8 .9 1.9 1.5 2.4-.1.6 2.3 2 1.3-.9 2.2.9 2.2-2 1.3-.6 2.3-2.4-.1L8 15.2l-1.9-1.5-2.4.1-.6-2.3-2-1.3.9-2.2-.9-2.2 2-1.3.6-2.3 2.4.1ZM5.82 7.58 4.58 8.82l2.66 2.66 4.22-4.8-1.32-1.16-2.98 3.4Z',
  ),
  ABANDONNED: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" />
    </>
  ),
  TRANSFERED: <path d="M8.5 2.2H4A1.8 1.8 0 0 0 2.2 4v8A1.8 1.8 0 0 0 4 13.8h4.5M6.5 8h7.7M11.3 5l3 3-3 3" />,
} as const satisfies Record<TicketState, ReactNode>

function solid(path: string): ReactNode {
  return <path d={path} fill="currentColor" fillRule="evenodd" stroke="none" />
}

interface Props {
  readonly of: TicketState
  /** In the state's own colour; else in that of the text around. */
  readonly coloured?: boolean
}

/** The mark alone. It is decoration: its word always stands beside it (`State`). */
export function StateMark({ of, coloured }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={coloured ? { color: stateColour(of) } : undefined}
      aria-hidden="true"
    >
      {MARKS[of]}
    </svg>
  )
}

export function stateColour(state: TicketState): string {
  return `var(--state-${state.toLowerCase()})`
}
