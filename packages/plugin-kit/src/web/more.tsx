import { Button } from '@guichet/ui/button'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import css from './more.module.css'

interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

interface Props {
  readonly of: Pages
  /** Said beside it: how many are shown. */
  readonly children?: ReactNode
}

/** Brings the following page of a list, while there is one. */
export function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage }, children }: Props) {
  if (!hasNextPage) return null
  return (
    <div className={css.more}>
      {children}
      <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        <FormattedMessage id="core.more" />
      </Button>
    </div>
  )
}
