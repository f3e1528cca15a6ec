import { Moment } from '@guichet/plugin-kit/web/moment'
import type { NamedActivity } from '@guichet/plugin-kit/web/slot-names'
import { Avatar } from '@guichet/ui/avatar'
import { CardRow } from '@guichet/ui/card'
import { FormattedMessage } from 'react-intl'
import type { RecentArticle } from '../../contract/overview.ts'
import { ArticleLink } from './article-link.tsx'

interface Props {
  readonly activity: NamedActivity
  readonly at: string
  readonly payload: unknown
}

/** What became of an article, in a sentence. */
export default function EventRow({ activity, at, payload }: Props) {
  const { article, what, actor } = payload as RecentArticle
  return (
    <CardRow
      lead={<Avatar name={actor} size="l" />}
      title={<ArticleLink activity={activity} article={article} />}
      detail={<FormattedMessage id={`faq.recent.${what}`} values={{ known: actor !== null, actor: actor ?? '' }} />}
      end={<Moment at={at} />}
    />
  )
}
