import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { NewsBar } from '@guichet/ui/toolbar'
import { FormattedMessage } from 'react-intl'
import type { TicketItem } from '../types.ts'
import { isInOrder } from './in-order.ts'
import { useIsPlacing } from './use-place.tsx'
import { useStack } from './use-stack.tsx'
import { priorityWords } from './words.ts'

interface Props {
  readonly rows: readonly TicketItem[]
  readonly onShow: () => void
}

/** Says that others have changed the order, instead of moving the rows. */
export default function StaleOrder({ rows, onShow }: Props) {
  useMoreWords(priorityWords)
  const { data: stack } = useStack()
  const isPlacing = useIsPlacing()
  return (
    <NewsBar>
      {!isPlacing &&
        !isInOrder(
          rows.map(({ number }) => number),
          stack?.numbers ?? [],
        ) && (
          <button type="button" onClick={onShow}>
            <FormattedMessage id="tracker.priority.stale" />
          </button>
        )}
    </NewsBar>
  )
}
