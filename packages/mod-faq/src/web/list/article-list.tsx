import { Failure } from '@guichet/plugin-kit/web/failure'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button, buttonClass } from '@guichet/ui/button'
import { CardList } from '@guichet/ui/card'
import { EmptyState, NoMatchState } from '@guichet/ui/empty-state'
import { Icon } from '@guichet/ui/icon'
import { Section } from '@guichet/ui/page'
import { Reorder } from '@guichet/ui/reorder'
import { SkeletonText } from '@guichet/ui/skeleton'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ListedArticle } from '../types.ts'
import { useFaq } from '../use-faq.tsx'
import { ArticleRow } from './article-row.tsx'
import type { Standing } from './move-buttons.tsx'
import { useArticles, useMove } from './use-articles.tsx'
import { useInTurn } from './use-in-turn.ts'

/** What is published, and for who edits the drafts after it. */
export function ArticleList({ q, onClear }: { readonly q: string; readonly onClear: () => void }) {
  const { formatMessage } = useIntl()
  const { data, isPending, error, refetch } = useArticles(q)
  if (isPending) return <SkeletonText label={formatMessage({ id: 'faq.loading' })} />
  if (data === undefined)
    return <Failure level={2} title="faq.list.failed" error={error} onRetry={() => void refetch()} />
  const { items } = data
  if (items.length === 0) return q === '' ? <NoArticles /> : <NoMatch onClear={onClear} />
  const drafts = items.filter(({ published }) => !published)
  return (
    <>
      {q !== '' && (
        <VisuallyHidden>
          <output>
            <FormattedMessage id="faq.list.found" values={{ count: items.length }} />
          </output>
        </VisuallyHidden>
      )}
      <Group id="faq.list.published" articles={items.filter(({ published }) => published)} ordered={q === ''} />
      <Group id="faq.list.drafts" articles={drafts} ordered={q === ''} />
    </>
  )
}

interface GroupProps {
  readonly id: 'faq.list.published' | 'faq.list.drafts'
  readonly articles: readonly ListedArticle[]
  /** In the order in which they are shown, and not by how well they match. */
  readonly ordered: boolean
}

function Group({ id, articles, ordered }: GroupProps) {
  const { formatMessage } = useIntl()
  const notifyFailure = useNotifyFailure()
  const { may } = useFaq()
  const move = useMove()
  const drop = useInTurn(move.isPending, (rows: readonly string[]) => {
    const [article, to] = rows.map((row) => articles.find(({ id }) => id === row))
    if (article === undefined || to === undefined) return false
    move.mutate({ article, to }, { onError: notifyFailure })
    return true
  })
  if (articles.length === 0) return null
  const ids = articles.map((article) => article.id)
  const list = (
    <Reorder onDrop={(taken, onto) => drop([taken, onto])}>
      <CardList label={formatMessage({ id })}>
        {articles.map((article, index) => (
          <ArticleRow
            key={article.id}
            article={article}
            ids={ids}
            standing={ordered ? standingOf(articles, index) : null}
          />
        ))}
      </CardList>
    </Reorder>
  )
  // Readers know of no other group.
  return may('edit') ? (
    <Section title={<FormattedMessage id={id} />} count={articles.length}>
      {list}
    </Section>
  ) : (
    list
  )
}

const standingOf = (articles: readonly ListedArticle[], index: number): Standing => ({
  place: index + 1,
  count: articles.length,
  above: articles[index - 1],
  below: articles[index + 1],
})

/** Who may write is told what a FAQ is for; who reads, that there is nothing to read yet. */
function NoArticles() {
  const { may, toNew } = useFaq()
  const writes = may('edit')
  return (
    <EmptyState
      title={<FormattedMessage id="faq.list.none" />}
      actions={
        writes && (
          <Link {...toNew} className={buttonClass({ variant: 'primary' })}>
            <Icon name="plus" />
            <FormattedMessage id="faq.list.none.write" />
          </Link>
        )
      }
    >
      <FormattedMessage id={writes ? 'faq.list.none.why' : 'faq.list.none.reader'} />
    </EmptyState>
  )
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <NoMatchState
      title={<FormattedMessage id="faq.list.noMatch" />}
      actions={
        <Button onClick={onClear}>
          <FormattedMessage id="faq.list.clear" />
        </Button>
      }
    >
      <FormattedMessage id="faq.list.noMatch.why" />
    </NoMatchState>
  )
}
