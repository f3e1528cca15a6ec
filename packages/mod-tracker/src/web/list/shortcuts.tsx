import { useNavigate } from '@tanstack/react-router'
import type { KeyboardEvent, ReactNode } from 'react'
import { focusComposer } from '../comments/focus-composer.ts'
import { focusQuery } from './focus-query.ts'
import css from './shortcuts.module.css'
import { useListLink, useReportLink } from '../use-links.tsx'

interface Props {
  readonly open: boolean
  readonly children: ReactNode
}

/**
 * j and k go through the rows, c begins a report, r an answer, / goes to the query bar, Esc closes the ticket. They work only while the focus is in
 * here, so that nobody who speaks to their computer elsewhere on the page triggers them (WCAG 2.1.4).
 */
export function Shortcuts({ open, children }: Props) {
  const navigate = useNavigate()
  const toList = useListLink()
  const toReport = useReportLink()

  const acts: Readonly<Record<string, (at: HTMLElement) => void>> = {
    j: (at) => step(at, 1),
    k: (at) => step(at, -1),
    c: () => toReport !== null && void navigate(toReport),
    r: focusComposer,
    '/': focusQuery,
    Escape: () => open && void navigate({ ...toList, resetScroll: false }),
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const act = acts[event.key]
    if (
      act === undefined ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isElsewhere(event)
    )
      return
    event.preventDefault()
    act(event.currentTarget)
  }

  return (
    <div role="presentation" className={css.scope} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

/** Being written in, or in a menu or dialog that has keys of its own (React hands their events up from wherever they are drawn). */
function isElsewhere({ target, currentTarget }: KeyboardEvent<HTMLDivElement>): boolean {
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return true
  return (
    target.closest('input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]') !== null
  )
}

function step(within: HTMLElement, by: 1 | -1): void {
  const links = [...within.querySelectorAll<HTMLElement>('[data-row] a')]
  const at = links.findIndex((link) => link === document.activeElement)
  const next = at === -1 ? links[by === 1 ? 0 : links.length - 1] : links[at + by]
  next?.focus()
}
