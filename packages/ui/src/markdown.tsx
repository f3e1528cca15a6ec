import { lazy, Suspense } from 'react'
import { Prose } from './prose.tsx'

const load = () => import('./purified.tsx')
const Purified = lazy(load)

/** For a screen that is going to show such a text: its code comes while the text does. */
export const expectMarkdown = (): void => void load()

/**
 * What somebody wrote in Markdown, from the HTML that the server made of it (`renderMarkdown` of the kit's host). It is purified once
 * more before it is shown; the code that does so is loaded with the first text. `l` is for a requester's page.
 */
export function Markdown({ html, size }: { html: string; size?: 'm' | 'l' }) {
  return (
    <Suspense fallback={<Prose rich size={size} />}>
      <Purified html={html} size={size} />
    </Suspense>
  )
}
