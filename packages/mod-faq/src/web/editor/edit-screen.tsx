import { WithArticle } from '../article/with-article.tsx'
import { useFaq } from '../use-faq.tsx'
import { ArticleForm } from './article-form.tsx'
import { NoEditing } from './no-editing.tsx'

export default function EditScreen() {
  const { mayChange } = useFaq()
  return (
    <WithArticle>{(article) => (mayChange(article) ? <ArticleForm article={article} /> : <NoEditing />)}</WithArticle>
  )
}
