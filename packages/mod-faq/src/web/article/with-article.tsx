import { ApiProblem } from '@guichet/plugin-kit/client'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { NoRightState } from '@guichet/ui/empty-state'
import { Page } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Article } from '../types.ts'
import { useFaq } from '../use-faq.tsx'
import { useLiveFaq } from '../use-live-faq.tsx'
import { useArticle } from './use-article.tsx'

interface Props {
  /** When one that was there is gone: says so at once, or leaves it to who is writing in it. */
  readonly absent: 'at once' | 'when left'
  readonly children: (article: Article, gone: boolean) => ReactNode
}

/** The article of the address once it is there, or why it is not. */
export function WithArticle({ absent, children }: Props) {
  const { formatMessage } = useIntl()
  const { article = '' }: { readonly article?: string } = useParams({ strict: false })
  const { data, error, refetch } = useArticle(article)
  useLiveFaq()
  const content = () => {
    const gone = error instanceof ApiProblem && error.status === 404
    if (data !== undefined && !(gone && absent === 'at once')) return children(data, gone)
    if (gone) return <Absent />
    if (error === null) return <SkeletonText label={formatMessage({ id: 'faq.loading' })} />
    return <Failure level={1} title="faq.article.failed" error={error} onRetry={() => void refetch()} />
  }
  return <Page width="narrow">{content()}</Page>
}

/** Not there and not yours are told in the same words. */
function Absent() {
  const { formatMessage } = useIntl()
  const { toList } = useFaq()
  usePageTitle(formatMessage({ id: 'faq.article.absent' }))
  return (
    <NoRightState
      level={1}
      title={<FormattedMessage id="faq.article.absent" />}
      actions={
        <Link {...toList} className={buttonClass()}>
          <FormattedMessage id="faq.article.back" />
        </Link>
      }
    >
      <FormattedMessage id="faq.article.absent.why" />
    </NoRightState>
  )
}
