/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events --
   the list of an editable combo box: no element is one, and its keys are the field's */
import { useEffect, useRef } from 'react'
import type { Suggestion } from './complete.ts'
import css from './query-bar.module.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly suggestions: readonly Suggestion[]
  /** Which of them the keyboard is at; -1: none. */
  readonly at: number
  readonly onTake: (suggestion: Suggestion) => void
}

/** The focus stays in the text: the list is pressed, or gone through by the field's arrows. */
export function SuggestionList({ id, label, suggestions, at, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={css.list}>
      {suggestions.map((suggestion, i) => (
        <div
          key={suggestion.id}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          className={css.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <span>{suggestion.label}</span>
          {suggestion.note && <span className={css.note}>{suggestion.note}</span>}
        </div>
      ))}
    </div>
  )
}
