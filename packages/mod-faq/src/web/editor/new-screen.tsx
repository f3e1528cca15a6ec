import { Page } from '@guichet/ui/page'
import { useFaq } from '../use-faq.tsx'
import { ArticleForm } from './article-form.tsx'
import { NoEditing } from './no-editing.tsx'

export default function NewScreen() {
  const { may } = useFaq()
  return <Page width="narrow">{may('edit') ? <ArticleForm article={null} /> : <NoEditing />}</Page>
}
