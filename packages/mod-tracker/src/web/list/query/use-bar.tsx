import type { Query } from '@guichet/domain/tickets/query/ast'
import type { QueryFault } from '@guichet/domain/tickets/query/faults'
import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { printQuery, printTerm } from '@guichet/domain/tickets/query/print'
import { tokenize } from '@guichet/domain/tickets/query/tokenize'
import { useEffect, useRef, useState } from 'react'
import type { ListState } from '../use-list-state.tsx'
import { arrange, filtersIn, textOf } from './terms.ts'
import { useScope } from './use-scope.tsx'

/** A pause in typing words, after which they are looked for. */
const PAUSE = 300

/**
 * What the bar holds: the address's filters as tokens, and a draft in which its words are written and filters typed. Words act as they are
 * typed, filters when they are whole, and a faulty draft not at all.
 */
export function useBar({ search, terms, faults: given, refine }: ListState) {
  const scope = useScope()
  const written = given.length > 0 ? search.q : printQuery(textOf(terms))
  const [draft, setDraft] = useState(written)
  const [faults, setFaults] = useState<readonly QueryFault[]>(given)
  // Of which address the draft is: when it changes by other hands than these, the draft is its words again.
  const [of, setOf] = useState(search.q)
  const [sent, setSent] = useState(search.q)
  if (of !== search.q) {
    setOf(search.q)
    if (search.q !== sent) {
      setSent(search.q)
      setDraft(written)
      setFaults(given)
    }
  }
  const pause = useRef<ReturnType<typeof setTimeout> | null>(null)
  const stop = () => void (pause.current !== null && clearTimeout(pause.current))
  useEffect(() => () => void (pause.current !== null && clearTimeout(pause.current)), [])

  const send = (query: Query) => {
    stop()
    const next = arrange(query)
    setSent(printQuery(next))
    refine(next)
  }
  const rest = given.length > 0 ? [] : terms.filter(({ kind }) => kind !== 'word' && kind !== 'phrase')

  /** Takes the filters out of a text and lets them act. False: it is faulty, and stands as it is. */
  const commit = (text: string): boolean => {
    const parsed = parseQuery(text, scope)
    setFaults(parsed.ok ? [] : parsed.error)
    if (!parsed.ok) {
      stop()
      setDraft(text)
      return false
    }
    const sorted = parsed.value.some(({ kind }) => kind === 'sort')
    const kept = sorted ? rest.filter(({ kind }) => kind !== 'sort') : rest
    const words = printQuery(textOf(parsed.value))
    setDraft(words === '' ? '' : words + (text.endsWith(' ') ? ' ' : ''))
    send([...kept, ...parsed.value])
    return true
  }

  /** What has been typed so far. */
  const write = (text: string) => {
    setDraft(text)
    setFaults([])
    stop()
    const typed = tokenize(text)
    if (typed.some(({ name }) => name !== null)) {
      if (/\s$/u.test(text) && !typed.some(({ values }) => values.some(({ unclosed }) => unclosed))) commit(text)
      return
    }
    if (typed.some(({ values }) => values.some(({ unclosed }) => unclosed))) return
    pause.current = setTimeout(() => {
      const parsed = parseQuery(text, scope)
      if (parsed.ok) send([...rest, ...parsed.value])
      else setFaults(parsed.error)
    }, PAUSE)
  }

  /** The last token comes back as text, to be changed. */
  const takeBack = () => {
    const last = filtersIn(terms).at(-1)
    if (last === undefined || given.length > 0) return
    setDraft(`${printTerm(last)}${draft === '' ? '' : ' '}${draft}`)
    send(terms.filter((term) => term !== last))
  }

  return { scope, draft, faults, write, commit, takeBack, clear: () => commit('') }
}
