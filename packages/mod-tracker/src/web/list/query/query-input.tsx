import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import { complete, typingAt, type Suggestion } from './complete.ts'
import css from './query-bar.module.css'
import { SuggestionList } from './suggestion-list.tsx'
import { Underline } from './underline.tsx'
import type { useBar } from './use-bar.tsx'
import { useSuggestions } from './use-suggestions.tsx'

type Props = Pick<ReturnType<typeof useBar>, 'scope' | 'draft' | 'faults' | 'write' | 'settle' | 'takeBack'> & {
  /** `entered`: by the key that means it. False: it is faulty. */
  readonly commit: (text: string, how?: 'entered') => boolean
  readonly faultsId: string
  /** Nothing is asked yet: it says what could be. */
  readonly empty: boolean
}

/** The text of the query: a combo box whose list completes what the caret is in (WAI-ARIA, editable combobox with list autocomplete). */
export function QueryInput({ scope, draft, faults, write, settle, commit, takeBack, faultsId, empty }: Props) {
  const { formatMessage } = useIntl()
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, setChosen] = useState(-1)
  const [scrolled, setScrolled] = useState(0)
  const typing = caret === null ? null : typingAt(draft, caret, scope)
  const suggestions = useSuggestions(typing)
  const open = suggestions.length > 0
  // The first value is at hand; a word may be meant as one, and stays so until a suggestion is gone to.
  const at =
    open && chosen === -1 && typing?.field && typing.typed !== '' ? 0 : Math.min(chosen, suggestions.length - 1)

  const show = (from: number | null, first = -1) => {
    setCaret(from)
    setChosen(first)
  }
  const take = (suggestion: Suggestion) => {
    if (typing === null) return
    const done = complete(draft, typing, suggestion)
    if (suggestion.whole && commit(done.text)) show(null)
    else {
      // In the field at once, with the caret in its place: the next key may come before React has drawn.
      if (input.current) input.current.value = done.text
      input.current?.setSelectionRange(done.caret, done.caret)
      write(done.text)
      show(done.caret)
    }
    input.current?.focus()
  }

  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => {
      if (open) setChosen((at + 1) % suggestions.length)
      else show(input.current?.selectionStart ?? 0, 0)
      return true
    },
    ArrowUp: () => {
      if (open) setChosen(at <= 0 ? suggestions.length - 1 : at - 1)
      return open
    },
    Enter: () => {
      if (open && at >= 0) take(suggestions[at]!)
      else {
        commit(draft, 'entered')
        show(null)
      }
      return true
    },
    Tab: () => {
      if (!open || typing === null || (typing.typed === '' && at < 0)) return false
      take(suggestions[Math.max(at, 0)]!)
      return true
    },
    Escape: () => {
      show(null)
      return open
    },
    Backspace: () => {
      const { selectionStart, selectionEnd } = input.current!
      if (selectionStart !== 0 || selectionEnd !== 0) return false
      takeBack()
      return true
    },
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const plain = !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (plain && keys[event.key]?.()) event.preventDefault()
  }

  return (
    <div className={css.field}>
      <div className={css.typed}>
        <input
          ref={input}
          className={css.input}
          role="combobox"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-label={formatMessage({ id: 'tracker.query.label' })}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          aria-activedescendant={open && at >= 0 ? `${list}-${at}` : undefined}
          aria-invalid={faults.length > 0}
          aria-describedby={faultsId}
          placeholder={empty ? formatMessage({ id: 'tracker.query.placeholder' }) : undefined}
          value={draft}
          onChange={({ target }) => {
            write(target.value)
            show(target.value === '' ? null : target.selectionStart)
          }}
          onKeyDown={onKeyDown}
          onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollLeft)}
          onBlur={() => {
            settle()
            show(null)
          }}
        />
        <Underline text={draft} faults={faults} scrolled={scrolled} />
      </div>
      {open && (
        <SuggestionList
          id={list}
          label={formatMessage({ id: 'tracker.query.suggestions' })}
          suggestions={suggestions}
          at={at}
          onTake={take}
        />
      )}
    </div>
  )
}
