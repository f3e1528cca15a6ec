import { TextInput } from '@guichet/ui/text-input'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import css from './admin.module.css'

/** What is typed is looked up when the typing pauses. */
const PAUSE_MS = 250
const MOST = 100

/** Words to look for, which the address holds as `q`, beside whatever else it holds. */
export function SearchBox({ label }: { readonly label: string }) {
  const navigate = useNavigate()
  const { q = '' }: { readonly q?: string } = useSearch({ strict: false })
  const [text, setText] = useState(q)
  // Of which address the text is, and which one it was sent to, that may be a moment in coming.
  const [of, setOf] = useState(q)
  const [sent, setSent] = useState(q)

  if (of !== q) {
    setOf(q)
    // The address changed by itself: back, or a filter that was lifted.
    if (q !== sent) {
      setSent(q)
      setText(q)
    }
  }

  useEffect(() => {
    if (text === q) return
    const timer = setTimeout(() => {
      setSent(text)
      void navigate({
        to: '.',
        search: (search: Record<string, unknown>) => ({ ...search, q: text === '' ? undefined : text }),
        replace: true,
        resetScroll: false,
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, q, navigate])

  return (
    <search className={css.search}>
      <TextInput
        type="search"
        size="s"
        aria-label={label}
        placeholder={label}
        maxLength={MOST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </search>
  )
}
