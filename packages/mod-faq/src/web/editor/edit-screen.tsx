import { prefetchArticle } from '../article/prefetch.ts'
import { WithArticle } from '../article/with-article.tsx'
import { useFaq } from '../use-faq.tsx'
import { ArticleForm } from './article-form.tsx'
import { NoEditing } from './no-editing.tsx'

export { prefetchArticle as prefetch }

export default function EditScreen() {
  const { mayChange } = useFaq()
  return (
    <WithArticle absent="when left">
      {(article, gone) => (mayChange(article) ? <ArticleForm article={article} gone={gone} /> : <NoEditing />)}
    </WithArticle>
  )
}
