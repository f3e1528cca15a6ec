import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader } from '@guichet/ui/page'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFaq } from '../use-faq.tsx'
import { useLiveFaq } from '../use-live-faq.tsx'
import { ArticleList } from './article-list.tsx'
import { prefetchList } from './prefetch.ts'
import { useArticles } from './use-articles.tsx'
import { SearchField } from './search-field.tsx'

/** What is typed is looked up when the typing pauses. */
const PAUSE_MS = 250

export { prefetchList as prefetch }

/** All questions, and those that have the words one seeks; the address holds the words. */
export default function ListScreen() {
  const { name } = useActivity()
  const { may, toNew } = useFaq()
  const navigate = useNavigate()
  const { q = '' }: { readonly q?: string } = useSearch({ strict: false })
  const [text, setText] = useState(q)
  // Where there is nothing yet, there is nothing to seek, and the list itself says how to begin.
  const bare = useArticles(q).data?.items.length === 0 && q === '' && text === ''
  usePageTitle(name)
  useLiveFaq()
  useEffect(() => {
    if (text === q) return
    const search = text === '' ? {} : { q: text }
    const timer = setTimeout(() => void navigate({ to: '.', search, replace: true, resetScroll: false }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, q, navigate])
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
      {!bare && <SearchField value={text} onChange={setText} />}
      <ArticleList q={q} onClear={() => setText('')} />
    </Page>
  )
}
