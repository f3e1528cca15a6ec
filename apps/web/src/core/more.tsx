import { Button } from '@guichet/ui/button'
import { FormattedMessage } from 'react-intl'
import css from './more.module.css'

interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** Brings the following page of a list, while there is one. */
export function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { readonly of: Pages }) {
  if (!hasNextPage) return null
  return (
    <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()} className={css.more}>
      <span>
        <FormattedMessage id="core.more" />
      </span>
    </Button>
  )
}
