import { NewsBar } from '@guichet/ui/toolbar'
import { FormattedMessage } from 'react-intl'

interface Props {
  readonly count: number
  readonly onShow: () => void
}

/** Says that tickets have come, instead of moving the rows. It is always there, so that it is read aloud when it has something to say. */
export function ArrivalsBar({ count, onShow }: Props) {
  return (
    <NewsBar>
      {count > 0 && (
        <button type="button" onClick={onShow}>
          <FormattedMessage id="tracker.list.news" values={{ count }} />
        </button>
      )}
    </NewsBar>
  )
}
