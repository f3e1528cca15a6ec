import { CardRow } from '@guichet/ui/card'
import { Link } from '@tanstack/react-router'
import type { ArticleItem } from '../types.ts'
import { useFaq } from '../use-faq.tsx'
import { VoteCounts } from '../vote-counts.tsx'
import { MoveButtons, type Neighbours } from './move-buttons.tsx'

interface Props {
  readonly article: ArticleItem
  /** Null: where the order is another. */
  readonly neighbours: Neighbours | null
}

export function ArticleRow({ article, neighbours }: Props) {
  const { mayChange, toArticle } = useFaq()
  return (
    <CardRow
      title={
        <Link {...toArticle(article.id)} dir="auto">
          {article.title}
        </Link>
      }
      detail={article.published && <VoteCounts votes={article.votes} />}
      end={neighbours !== null && mayChange(article) && <MoveButtons article={article} neighbours={neighbours} />}
    />
  )
}
