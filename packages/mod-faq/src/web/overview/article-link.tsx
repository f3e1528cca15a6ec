import type { NamedActivity } from '@guichet/plugin-kit/web/slot-names'
import { Link } from '@tanstack/react-router'
import type { NamedArticle } from '../../contract/overview.ts'

interface Props {
  readonly activity: NamedActivity
  readonly article: NamedArticle
}

/** An article by its question, from outside its FAQ. */
export function ArticleLink({ activity, article }: Props) {
  return (
    <Link to={`/faqs/${activity.id}/articles/${article.id}`} dir="auto">
      {article.title}
    </Link>
  )
}
