import { CardRow } from '@guichet/ui/card'
import { Link } from '@tanstack/react-router'
import type { ArticleItem } from '../types.ts'
import { useFaq } from '../use-faq.tsx'
import { VoteCounts } from '../vote-counts.tsx'
import { MoveButtons, type Standing } from './move-buttons.tsx'

interface Props {
  readonly article: ArticleItem
  /** Null: where the order is another. */
  readonly standing: Standing | null
}

export function ArticleRow({ article, standing }: Props) {
  const { mayChange, toArticle } = useFaq()
  return (
    <CardRow
      title={
        <Link {...toArticle(article.id)} dir="auto">
          {article.title}
        </Link>
      }
      detail={article.published && <VoteCounts votes={article.votes} />}
      end={standing !== null && mayChange(article) && <MoveButtons article={article} standing={standing} />}
    />
  )
}
