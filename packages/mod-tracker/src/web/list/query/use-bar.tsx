import type { QueryFault } from '@guichet/domain/tickets/query/faults'
import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { printQuery, printTerm } from '@guichet/domain/tickets/query/print'
import { tokenize } from '@guichet/domain/tickets/query/tokenize'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ListState, Refinement } from '../use-list-state.tsx'
import { arrange, filtersIn, textOf, without, withoutText } from './terms.ts'
import { useScope } from './use-scope.tsx'

/** A pause in typing words, after which they are looked for. */
const PAUSE = 300

/**
 * What the bar holds: the address's filters as tokens, and a draft in which its words are written and filters typed. Words act as they are
 * typed, filters when they are whole, and a faulty draft not at all.
 */
export function useBar({ address, tab, search, terms, faults: given, refine }: ListState) {
  const scope = useScope()
  const written = given.length > 0 ? search.q : printQuery(textOf(terms))
  const [draft, setDraft] = useState(written)
  // How often something was typed: tells whether anything was since.
  const typed = useRef(0)
  // Words that have been typed and have not acted yet.
  const [waiting, setWaiting] = useState<string | null>(null)
  const [faults, setFaults] = useState<readonly QueryFault[]>(given)
  // What was sent to the address and has not come to be it yet.
  const [sent, setSent] = useState<readonly string[]>([])
  // Of which address the draft is: when its words change by other hands than these, or the view does, the draft is its words again.
  const here = { q: search.q, view: tab ?? address.view, written }
  const [of, setOf] = useState(here)
  if (here.q !== of.q || here.view !== of.view) {
    const isOwn = sent.includes(here.q)
    const moved = of.view !== null && here.view !== of.view
    setOf(here)
    if (isOwn) setSent(sent.slice(sent.indexOf(here.q) + 1))
    if (moved || (!isOwn && written !== of.written)) {
      setSent([])
      setDraft(written)
      setFaults(given)
      setWaiting(null)
    }
  }

  const send = (change: Refinement) => {
    setWaiting(null)
    refine((now) => {
      const next = arrange(change(now))
      setSent((before) => [...before, printQuery(next)])
      return next
    })
  }

  /** Lets the words act that were typed, before anything else does. */
  const settle = () => {
    if (waiting === null) return
    setWaiting(null)
    const parsed = parseQuery(waiting, scope)
    if (parsed.ok) send((now) => [...withoutText(now), ...parsed.value])
    else setFaults(parsed.error)
  }
  const pause = useEffectEvent(settle)
  useEffect(() => {
    if (waiting === null) return
    const timer = setTimeout(pause, PAUSE)
    return () => clearTimeout(timer)
  }, [waiting])

  /** Takes the filters out of a text and lets them act. False: it is faulty, and stands as it is. */
  const commit = (text: string): boolean => {
    const parsed = parseQuery(text, scope)
    setFaults(parsed.ok ? [] : parsed.error)
    if (!parsed.ok) {
      setWaiting(null)
      setDraft(text)
      return false
    }
    const sorted = parsed.value.some(({ kind }) => kind === 'sort')
    const words = printQuery(textOf(parsed.value))
    setDraft(words === '' ? '' : words + (text.endsWith(' ') ? ' ' : ''))
    send((now) => {
      const rest = withoutText(now)
      return [...(sorted ? filtersIn(rest) : rest), ...parsed.value]
    })
    return true
  }

  /** What has been typed so far. */
  const write = (text: string) => {
    typed.current += 1
    setDraft(text)
    setFaults([])
    setWaiting(null)
    const words = tokenize(text)
    if (words.some(({ name }) => name !== null)) {
      if (/\s$/u.test(text) && !words.some(({ values }) => values.some(({ unclosed }) => unclosed))) commit(text)
      return
    }
    if (words.some(({ values }) => values.some(({ unclosed }) => unclosed))) return
    setWaiting(text)
  }

  /** The last token comes back as text, to be changed. */
  const takeBack = () => {
    const last = filtersIn(terms).at(-1)
    if (last === undefined || given.length > 0) return
    settle()
    setDraft(`${printTerm(last)}${draft === '' ? '' : ' '}${draft}`)
    send((now) => without(now, last))
  }

  /** What was typed is taken elsewhere, and does not act here; returns whether nothing has been typed since. */
  const hold = () => {
    setWaiting(null)
    const then = typed.current
    return () => typed.current === then
  }

  /** Only what acts stands in it again. */
  const putBack = () => setDraft(written)

  return { scope, draft, faults, write, commit, settle, hold, putBack, takeBack, refine: send, clear: () => commit('') }
}
