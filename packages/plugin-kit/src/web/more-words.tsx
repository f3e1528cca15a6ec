import { createContext, use, useContext } from 'react'
import type { WebHalf } from './define-web.tsx'

type Words = WebHalf['messages']

/** Fetches words that the page has not had so far, and says them from then on. */
export const MoreWordsContext = createContext<((words: Words) => Promise<void>) | null>(null)

const asked = new WeakMap<Words, Promise<void>>()

/**
 * Words that nothing else says, for what is fetched when it is first shown and is no screen of its own (a screen has `words`). The component waits
 * for them: a `Suspense` above it shows what is there meanwhile. `words` is one and the same object each time.
 */
export function useMoreWords(words: Words): void {
  const also = useContext(MoreWordsContext)
  if (also === null) return
  use(asked.get(words) ?? ask(words, also))
}

function ask(words: Words, also: (words: Words) => Promise<void>): Promise<void> {
  const coming = also(words)
  asked.set(words, coming)
  // Those that could not be had are asked for again by whatever shows next.
  coming.catch(() => asked.delete(words))
  return coming
}
