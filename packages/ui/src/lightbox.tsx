import { lazy, Suspense, useState } from 'react'
import { useEarlyEscape } from './use-early-escape.ts'

const LightboxPanel = lazy(() => import('./lightbox-panel.tsx').then((module) => ({ default: module.LightboxPanel })))

export interface LightboxPicture {
  readonly id: string
  readonly name: string
  /** Null: it is being asked for. */
  readonly src: string | null
  readonly width: number
  readonly height: number
}

export type LightboxProps = {
  pictures: readonly LightboxPicture[]
  /** The id of the one that is shown; null: closed. */
  shown: string | null
  onShow: (id: string | null) => void
  onSave: (id: string) => void
  words: {
    close: string
    save: string
    previous: string
    next: string
    /** Which of how many. */
    place: (at: number, of: number) => string
  }
}

/** Pictures, one at a time, as large as there is room: arrow keys go from one to the next, Escape goes back. Its code is fetched when first opened. */
export function Lightbox(props: LightboxProps) {
  const [asked, setAsked] = useState(props.shown !== null)
  if (props.shown !== null && !asked) setAsked(true)
  useEarlyEscape(props.shown !== null, () => props.onShow(null))
  return (
    asked && (
      <Suspense fallback={null}>
        <LightboxPanel {...props} />
      </Suspense>
    )
  )
}
