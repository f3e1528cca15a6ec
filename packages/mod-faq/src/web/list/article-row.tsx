import { Moment } from '@guichet/plugin-kit/web/moment'
import { CardRow } from '@guichet/ui/card'
import { MarkedParts } from '@guichet/ui/marked'
import { ReorderGrip } from '@guichet/ui/reorder-grip'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ListedArticle } from '../types.ts'
import { useFaq } from '../use-faq.tsx'
import { VoteCounts } from '../vote-counts.tsx'
import css from './list.module.css'
import { MoveButtons, type Standing } from './move-buttons.tsx'

interface Props {
  readonly article: ListedArticle
  /** Of its group, in their order. */
  readonly ids: readonly string[]
  /** Null: where the order is another. */
  readonly standing: Standing | null
}

export function ArticleRow({ article, ids, standing }: Props) {
  const { mayChange, toArticle } = useFaq()
  const { formatMessage } = useIntl()
  const { found, id, title } = article
  const moves = standing !== null && mayChange(article)
  return (
    <CardRow
      row={id}
      lead={
        moves && ids.length > 1 ? (
          <ReorderGrip
            id={id}
            ids={ids}
            take={formatMessage({ id: 'faq.list.take' }, { title })}
            place={formatMessage({ id: 'faq.list.place' }, { title })}
          />
        ) : undefined
      }
      title={
        <Link {...toArticle(article.id)} dir="auto">
          {found === null ? article.title : <MarkedParts parts={found.title} />}
        </Link>
      }
      detail={
        <>
          {found !== null && (
            <span className={css.passage} dir="auto">
              <MarkedParts parts={found.passage} />
            </span>
          )}
          {article.published ? (
            <VoteCounts votes={article.votes} />
          ) : (
            <span>
              <FormattedMessage id="faq.list.changed" /> <Moment at={article.updatedAt} />
            </span>
          )}
        </>
      }
      end={moves && <MoveButtons article={article} standing={standing} />}
    />
  )
}
