import type { ReactNode } from 'react'
import css from './columns.module.css'

/** What is to be done, and beside it, where there is room, what is good to know. */
export function Columns({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) {
  return (
    <div className={css.columns}>
      <div className={css.column}>{main}</div>
      <div className={css.column}>{side}</div>
    </div>
  )
}
