import { CardRow } from '@guichet/ui/card'
import { MarkedParts } from '@guichet/ui/marked'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { ListedArticle } from '../types.ts'
import { Updated } from '../updated.tsx'
import { useFaq } from '../use-faq.tsx'
import { VoteCounts } from '../vote-counts.tsx'
import css from './list.module.css'
import { MoveButtons, type Standing } from './move-buttons.tsx'

interface Props {
  readonly article: ListedArticle
  /** Null: where the order is another. */
  readonly standing: Standing | null
}

export function ArticleRow({ article, standing }: Props) {
  const { mayChange, toArticle } = useFaq()
  const { found } = article
  return (
    <CardRow
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
              <FormattedMessage id="faq.list.changed" /> <Updated at={article.updatedAt} />
            </span>
          )}
        </>
      }
      end={standing !== null && mayChange(article) && <MoveButtons article={article} standing={standing} />}
    />
  )
}
