import { useEffect, useState } from 'react'

type Preview = { readonly html: string } | { readonly failed: true }

/** The text as it will be shown, once it is there; null for a text that has nothing in it, and until then. */
export function usePreview(
  text: string | null,
  preview: (text: string, signal: AbortSignal) => Promise<string>,
): Preview | null {
  const [made, setMade] = useState<{ readonly of: string | null; readonly is: Preview } | null>(null)
  useEffect(() => {
    if (text === null) return
    const gone = new AbortController()
    const show = (is: Preview) => gone.signal.aborted || setMade({ of: text, is })
    preview(text, gone.signal).then(
      (html) => show({ html }),
      () => show({ failed: true }),
    )
    return () => gone.abort()
  }, [text, preview])
  return made?.of === text ? made.is : null
}
