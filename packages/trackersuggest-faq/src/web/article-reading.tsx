import { articlePaths, type articlesContract } from '@guichet/mod-faq/contract'
import type { ShownSuggestion } from '@guichet/mod-tracker/contract'
import { useClient } from '@guichet/plugin-kit/web/app-context'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { expectMarkdown, Markdown } from '@guichet/ui/markdown'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'

expectMarkdown()

/** An article, read over the report that it may answer. */
export default function ArticleReading({
  suggestion: { id: article, payload },
}: {
  readonly suggestion: ShownSuggestion
}) {
  const { formatMessage } = useIntl()
  const { faq } = payload as { readonly faq: string }
  const client = useClient<typeof articlesContract>('faqs', articlePaths)
  const { data, error, refetch } = useQuery({
    queryKey: ['trackersuggest_faq', faq, 'reading', article],
    queryFn: ({ signal }) => client.get({ params: { faq, article }, signal }),
  })
  if (data !== undefined) return <Markdown html={data.html} size="l" />
  if (error === null) return <SkeletonText label={formatMessage({ id: 'trackersuggest_faq.loading' })} />
  return <Failure level={3} title="trackersuggest_faq.failed" error={error} onRetry={() => void refetch()} />
}
