import type { QueryFault } from '@guichet/domain/tickets/query/faults'
import css from './query-bar.module.css'

interface Props {
  readonly text: string
  readonly faults: readonly QueryFault[]
  readonly scrolled: number
}

/** Draws a line under what is wrong in a text field: the same text over it, unseen but for the line. The words are in the alert. */
export function Underline({ text, faults, scrolled }: Props) {
  if (faults.length === 0) return null
  const ordered = faults.toSorted((a, b) => a.from - b.from)
  return (
    <div className={css.under} aria-hidden="true">
      <span style={{ transform: `translateX(${-scrolled}px)` }}>
        {ordered.map(({ from, to }, i) => (
          <span key={from}>
            {text.slice(ordered[i - 1]?.to ?? 0, from)}
            {/* A place where something is missing has a width all the same. */}
            <mark>{text.slice(from, to) || '\u00a0'}</mark>
          </span>
        ))}
      </span>
    </div>
  )
}
