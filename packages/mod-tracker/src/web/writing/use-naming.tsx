import { mentionOf } from '@guichet/domain/tickets/mentions'
import { useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { Mentionable } from '../types.ts'
import { namingAt, type Naming } from './trigger.ts'
import { useMentionable } from './use-mentionable.tsx'

/** Completes people after `@`. The focus stays in the text: arrows go through the list, Enter or Tab takes, Escape leaves it. */
export function useNaming(ticket: number | null) {
  const listId = useId()
  const [naming, setNaming] = useState<Naming | null>(null)
  const [at, setAt] = useState(0)
  const written = useRef<HTMLTextAreaElement>(null)
  const asked = ticket !== null && naming !== null
  const people = useMentionable(ticket ?? 0, asked ? naming.query : null)
  const open = people.length > 0
  const current = Math.min(at, people.length - 1)

  const look = (area: HTMLTextAreaElement) => {
    written.current = area
    const next = area.selectionStart === area.selectionEnd ? namingAt(area.value, area.selectionStart) : null
    if (next?.query !== naming?.query) setAt(0)
    setNaming(next)
  }
  const take = (person: Mentionable) => {
    const area = written.current
    if (area === null || naming === null) return
    area.focus()
    area.setSelectionRange(naming.from, area.selectionStart)
    // As if typed, so that the browser's own undo takes it back.
    document.execCommand('insertText', false, `${mentionOf(person)} `)
    setNaming(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const takes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)
    if (step === 0 && !takes && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (step !== 0) setAt((current + step + people.length) % people.length)
    else if (takes) take(people[current]!)
    else setNaming(null)
  }
  return {
    listId,
    people,
    current,
    take,
    field:
      ticket === null
        ? {}
        : {
            'aria-autocomplete': 'list' as const,
            'aria-controls': open ? listId : undefined,
            'aria-activedescendant': open ? `${listId}-${current}` : undefined,
            onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => look(event.currentTarget),
            onBlur: () => setNaming(null),
            onKeyDown,
          },
  }
}
