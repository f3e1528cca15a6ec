import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader } from '@guichet/ui/page'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFaq } from '../use-faq.tsx'
import { ArticleList } from './article-list.tsx'
import { SearchField } from './search-field.tsx'

/** What is typed is looked up when the typing pauses. */
const PAUSE_MS = 250

/** All questions, and those that have the words one seeks; the address holds the words. */
export default function ListScreen() {
  const { name } = useActivity()
  const { may, toNew } = useFaq()
  const navigate = useNavigate()
  const { q = '' }: { readonly q?: string } = useSearch({ strict: false })
  const [text, setText] = useState(q)
  usePageTitle(name)
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
          may('edit') && (
            <Link {...toNew} className={buttonClass({ variant: 'primary' })}>
              <Icon name="plus" />
              <FormattedMessage id="faq.list.new" />
            </Link>
          )
        }
      />
      <SearchField value={text} onChange={setText} />
      <ArticleList q={q} onClear={() => setText('')} />
    </Page>
  )
}
