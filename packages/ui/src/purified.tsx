import { use, useEffect, useLayoutEffect, useRef } from 'react'
import { PicturesContext } from './pictures.tsx'
import { Prose } from './prose.tsx'
import { purify } from './purify.ts'
import { pressedPicture, showPictures } from './show-pictures.ts'

/** `Markdown` once its code is there. */
export default function Purified({ html, size }: { html: string; size?: 'm' | 'l' }) {
  const box = useRef<HTMLDivElement>(null)
  const pictures = use(PicturesContext)
  const shown = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (!box.current) return
    // Not for pictures alone: those that are there would be loaded anew.
    if (shown.current !== html) box.current.replaceChildren(purify(html))
    shown.current = html
    showPictures(box.current, pictures)
  }, [html, pictures])
  useEffect(() => {
    const element = box.current
    const open = (event: Event) => {
      const id = pressedPicture(event)
      if (id === null) return
      event.preventDefault()
      pictures?.open(id)
    }
    element?.addEventListener('click', open)
    element?.addEventListener('keydown', open)
    return () => {
      element?.removeEventListener('click', open)
      element?.removeEventListener('keydown', open)
    }
  }, [pictures])
  return <Prose rich size={size} ref={box} />
}
