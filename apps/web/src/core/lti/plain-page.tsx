import type { ReactNode } from 'react'
import { BrandMark } from '@guichet/ui/brand'
import { readPageData } from '../../lib/page-data.ts'
import css from './plain-page.module.css'

interface Props {
  readonly title: ReactNode
  readonly children: ReactNode
}

/** One thing to read, in a frame of any size: there is nobody yet, and so no bar. */
export function PlainPage({ title, children }: Props) {
  return (
    <main className={css.page}>
      <div className={css.column}>
        <p className={css.brand}>
          <BrandMark />
          {readPageData(document).name}
        </p>
        <h1 className={css.title}>{title}</h1>
        {children}
      </div>
    </main>
  )
}
