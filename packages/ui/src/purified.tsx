import { useLayoutEffect, useRef } from 'react'
import { Prose } from './prose.tsx'
import { purify } from './purify.ts'

/** `Markdown` once its code is there. */
export default function Purified({ html, size }: { html: string; size?: 'm' | 'l' }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.replaceChildren(purify(html)), [html])
  return <Prose rich size={size} ref={box} />
}
