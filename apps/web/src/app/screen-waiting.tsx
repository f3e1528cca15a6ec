import { Page } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useIntl } from 'react-intl'

/** Any screen on its way: a title and some lines. */
export function ScreenWaiting() {
  const { formatMessage } = useIntl()
  return (
    <Page>
      <SkeletonText label={formatMessage({ id: 'core.loading' })} />
    </Page>
  )
}
