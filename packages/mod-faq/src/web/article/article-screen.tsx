import { Contributions } from '@guichet/plugin-kit/web/contributions'
import { Moment } from '@guichet/plugin-kit/web/moment'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { Chip } from '@guichet/ui/chip'
import { Icon } from '@guichet/ui/icon'
import { expectMarkdown, Markdown } from '@guichet/ui/markdown'
import { PageHeader } from '@guichet/ui/page'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { articleNotes } from '../../contract/library-points.ts'
import type { Article } from '../types.ts'
import { useFaq } from '../use-faq.tsx'
import css from './article.module.css'
import { prefetchArticle } from './prefetch.ts'
import { RemoveButton } from './remove-button.tsx'
import { Votes } from './votes.tsx'
import { WithArticle } from './with-article.tsx'

expectMarkdown()

export { prefetchArticle as prefetch }

export default function ArticleScreen() {
  return <WithArticle absent="at once">{(article) => <ArticleView article={article} />}</WithArticle>
}

/** A question, its answer, and whether that was useful. */
function ArticleView({ article }: { readonly article: Article }) {
  const { id, may, mayChange, toList, toEdit } = useFaq()
  usePageTitle(article.title)
  return (
    <article>
      <Link {...toList} className={css.back}>
        <Icon name="chevron-left" />
        <FormattedMessage id="faq.article.back" />
      </Link>
      <PageHeader
        size="l"
        title={<span dir="auto">{article.title}</span>}
        actions={
          mayChange(article) && (
            <>
              <Link {...toEdit(article.id)} className={buttonClass()}>
                <Icon name="edit" />
                <FormattedMessage id="faq.article.edit" />
              </Link>
              <RemoveButton article={article} />
            </>
          )
        }
        lead={
          <span className={css.lead}>
            {!article.published && (
              <Chip look="tint" icon={<Icon name="eye-off" />}>
                <FormattedMessage id="faq.article.draft" />
              </Chip>
            )}
            <span className={css.counts}>
              <FormattedMessage id="faq.list.changed" /> <Moment at={article.updatedAt} />
            </span>
          </span>
        }
      />
      <Markdown html={article.html} size="l" />
      <Contributions to={articleNotes} props={{ faq: id, article }} />
      {article.published && <Votes article={article} mayVote={article.votable && may('vote')} />}
    </article>
  )
}
