import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { MenuGroup } from './menu-types.ts'

export type { MenuGroup } from './menu-types.ts'

const PalettePanel = lazy(() => import('./palette-panel.tsx').then((module) => ({ default: module.PalettePanel })))

export type PaletteProps = {
  open: boolean
  onClose: () => void
  /** Its name, and that of its field. */
  label: string
  placeholder: string
  /** What it acts on first: a ticket's number. */
  about?: ReactNode
  text: string
  onTextChange: (text: string) => void
  /** What can be done: filtered here by what is typed, the best match of each group first. */
  groups: readonly MenuGroup[]
  /** What was found elsewhere, and for which text: while another is looked for, what still matches stays. */
  found: { text: string; groups: readonly MenuGroup[] }
  /** Said under the rows while more is looked for. */
  loading?: string | undefined
  /** Said when nothing matches. */
  empty: string
  /** At its foot: the keys that work in it. */
  hints: ReactNode
}

/** Everything that can be done or gone to, found by typing. Its code is fetched when first opened. */
export function Palette(props: PaletteProps) {
  const [asked, setAsked] = useState(props.open)
  if (props.open && !asked) setAsked(true)
  return (
    asked && (
      <Suspense fallback={null}>
        <PalettePanel {...props} />
      </Suspense>
    )
  )
}
