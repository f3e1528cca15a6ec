import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useTypedInAddress } from '@guichet/plugin-kit/web/in-address'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader } from '@guichet/ui/page'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useFaq } from '../use-faq.tsx'
import { useLiveFaq } from '../use-live-faq.tsx'
import { ArticleList } from './article-list.tsx'
import { prefetchList } from './prefetch.ts'
import { useArticles } from './use-articles.tsx'
import { SearchField } from './search-field.tsx'

export { prefetchList as prefetch }

/** All questions, and those that have the words one seeks; the address holds the words. */
export default function ListScreen() {
  const { name } = useActivity()
  const { may, toNew } = useFaq()
  const { value: q, text, type } = useTypedInAddress('q')
  // Where there is nothing yet, there is nothing to seek, and the list itself says how to begin.
  const bare = useArticles(q).data?.items.length === 0 && q === '' && text === ''
  usePageTitle(name)
  useLiveFaq()
  return (
    <Page width="narrow">
      <PageHeader
        size="l"
        title={<span dir="auto">{name}</span>}
        actions={
          may('edit') &&
          !bare && (
            <Link {...toNew} className={buttonClass({ variant: 'primary' })}>
              <Icon name="plus" />
              <FormattedMessage id="faq.list.new" />
            </Link>
          )
        }
      />
      {!bare && <SearchField value={text} onChange={type} />}
      <ArticleList q={q} onClear={() => type('')} />
    </Page>
  )
}
