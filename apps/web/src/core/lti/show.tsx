import type { LaunchPage } from '@guichet/api/core/launches/page'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'react-intl'
import { LOCALES } from '../../lib/language.ts'
import type { Words } from '../../lib/words.ts'
import { Confirm } from './confirm.tsx'
import { Refused } from './refused.tsx'

/** Puts a page into the document; what it gives back takes it away. */
export function show(container: HTMLElement, { language, messages }: Words, page: ReactNode): () => void {
  const root = createRoot(container)
  root.render(
    <IntlProvider locale={LOCALES[language]} messages={messages}>
      {page}
    </IntlProvider>,
  )
  return () => root.unmount()
}

type RefusedPage = Pick<Extract<LaunchPage, { step: 'refused' }>, 'why' | 'id' | 'returnUrl'>

export function showRefused(container: HTMLElement, words: Words, page: RefusedPage): void {
  show(container, words, <Refused {...page} />)
}

type Person = NonNullable<Extract<LaunchPage, { step: 'enter' }>['confirm']>

/** Resolves when the person says that it is them. */
export function showConfirm(container: HTMLElement, words: Words, person: Person): Promise<void> {
  return new Promise((resolve) => {
    const close = show(
      container,
      words,
      <Confirm
        {...person}
        onConfirm={() => {
          close()
          resolve()
        }}
      />,
    )
  })
}
