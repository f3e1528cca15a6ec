import type { ReactNode } from 'react'
import css from './admin.module.css'

/** Above a table: what narrows it. */
export function FilterRow({ children }: { readonly children: ReactNode }) {
  return <div className={css.filters}>{children}</div>
}
