import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'

/** What is typed acts when the typing pauses. */
const PAUSE_MS = 250

/**
 * One value that the address holds in its query (`?name=value`), and what puts another there; `null`, as the empty text, takes it away.
 * The page's history keeps one entry, and what else the address holds stays, as it is at that moment. While another page is on its way the
 * address is that one's already, and nothing is put.
 */
export function useInAddress(name: string): readonly [value: string, put: (value: string | null) => void] {
  const navigate = useNavigate()
  const router = useRouter()
  const { [name]: value }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const put = (next: string | null) => {
    const { latestLocation: latest, state } = router
    if ((state.resolvedLocation ?? latest).pathname !== latest.pathname) return
    void navigate({
      to: '.',
      search: (search: Record<string, unknown>) => ({ ...search, [name]: next || undefined }),
      replace: true,
      resetScroll: false,
    })
  }
  return [typeof value === 'string' ? value : '', put]
}

interface Typed {
  /** As the address holds it: what is looked for. */
  readonly value: string
  /** As it is being typed. */
  readonly text: string
  readonly type: (text: string) => void
}

/** A text that the address holds, and that one types: it acts when the typing pauses. */
export function useTypedInAddress(name: string): Typed {
  const [value, put] = useInAddress(name)
  const [text, type] = useState(value)
  // Of which value the text is, and what was sent to be it and may be a moment in coming.
  const [of, setOf] = useState(value)
  const [sent, setSent] = useState<readonly string[]>([])
  if (of !== value) {
    setOf(value)
    const isOwn = sent.includes(value)
    setSent(isOwn ? sent.slice(sent.indexOf(value) + 1) : [])
    // The address changed by itself: back, or a filter that was lifted.
    if (!isOwn) type(value)
  }

  const act = useEffectEvent(() => {
    setSent([...sent, text])
    put(text)
  })
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(act, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value])
  return { value, text, type }
}
