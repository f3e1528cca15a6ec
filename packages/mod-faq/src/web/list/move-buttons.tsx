import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { IconButton } from '@guichet/ui/icon-button'
import { useId } from 'react'
import { useIntl } from 'react-intl'
import type { ArticleItem } from '../types.ts'
import css from './list.module.css'
import { useMove } from './use-articles.tsx'

/** Those beside it in its group; none at an end. */
export interface Neighbours {
  readonly above: ArticleItem | undefined
  readonly below: ArticleItem | undefined
}

const WAYS = { up: { icon: 'chevron-up', side: 'above' }, down: { icon: 'chevron-down', side: 'below' } } as const

/** Moves an article up or down. The button keeps the focus as its row moves, so that one may go on. */
export function MoveButtons({
  article,
  neighbours,
}: {
  readonly article: ArticleItem
  readonly neighbours: Neighbours
}) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const problemText = useProblemText()
  const move = useMove()
  const id = useId()
  const step = (way: keyof typeof WAYS) => {
    const to = neighbours[WAYS[way].side]
    if (to === undefined || move.isPending) return
    move.mutate(
      { article, to },
      {
        onError: (error) => notify({ tone: 'danger', text: problemText(error) }),
        // A row that is put elsewhere in the page lets go of the focus.
        onSettled: () => requestAnimationFrame(() => document.getElementById(`${id}-${way}`)?.focus()),
      },
    )
  }
  return (
    <>
      {(['up', 'down'] as const).map((way) => (
        <IconButton
          key={way}
          id={`${id}-${way}`}
          icon={WAYS[way].icon}
          label={formatMessage({ id: `faq.list.${way}` }, { title: article.title })}
          aria-disabled={neighbours[WAYS[way].side] === undefined}
          className={neighbours[WAYS[way].side] === undefined ? css.end : undefined}
          onClick={() => step(way)}
        />
      ))}
    </>
  )
}
