import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { IconButton } from '@guichet/ui/icon-button'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { useId, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ArticleItem } from '../types.ts'
import css from './list.module.css'
import { useMove } from './use-articles.tsx'
import { useInTurn } from './use-in-turn.ts'

/** Where an article stands in its group, from 1; at an end there is none beside it. */
export interface Standing {
  readonly place: number
  readonly count: number
  readonly above: ArticleItem | undefined
  readonly below: ArticleItem | undefined
}

const WAYS = { up: { icon: 'chevron-up', side: 'above' }, down: { icon: 'chevron-down', side: 'below' } } as const

/** Moves an article up or down. The button keeps the focus as its row moves, so that one may go on. */
export function MoveButtons({ article, standing }: { readonly article: ArticleItem; readonly standing: Standing }) {
  const { formatMessage } = useIntl()
  const notifyFailure = useNotifyFailure()
  const move = useMove()
  const id = useId()
  const [moved, setMoved] = useState(false)
  const step = useInTurn(move.isPending, (way: keyof typeof WAYS) => {
    const to = standing[WAYS[way].side]
    if (to === undefined) return false
    move.mutate(
      { article, to },
      {
        onSuccess: () => setMoved(true),
        onError: notifyFailure,
        // A row that is put elsewhere in the page lets go of the focus: unless it is elsewhere by then, it comes back.
        onSettled: () =>
          requestAnimationFrame(
            () => document.activeElement === document.body && document.getElementById(`${id}-${way}`)?.focus(),
          ),
      },
    )
    return true
  })
  return (
    <>
      {(['up', 'down'] as const).map((way) => (
        <IconButton
          key={way}
          id={`${id}-${way}`}
          icon={WAYS[way].icon}
          label={formatMessage({ id: `faq.list.${way}` }, { title: article.title })}
          aria-disabled={standing[WAYS[way].side] === undefined}
          className={standing[WAYS[way].side] === undefined ? css.end : undefined}
          onClick={() => step(way)}
        />
      ))}
      <VisuallyHidden>
        <output>
          {moved && (
            <FormattedMessage
              id="faq.list.moved"
              values={{ title: article.title, place: standing.place, count: standing.count }}
            />
          )}
        </output>
      </VisuallyHidden>
    </>
  )
}
