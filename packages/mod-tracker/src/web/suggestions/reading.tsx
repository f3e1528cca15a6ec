import { Contributed } from '@guichet/plugin-kit/web/contributions'
import { Button, buttonClass } from '@guichet/ui/button'
import { Dialog } from '@guichet/ui/dialog'
import { Icon } from '@guichet/ui/icon'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ShownSuggestion, SuggestionView } from '../../contract/suggestion-points.ts'

interface Props {
  readonly suggestion: ShownSuggestion
  readonly view: SuggestionView
  readonly onClose: () => void
  readonly onAnswered: () => void
}

/** A suggestion read over what is being written, which is still there behind it. */
export function Reading({ suggestion, view, onClose, onAnswered }: Props) {
  const { formatMessage } = useIntl()
  return (
    <Dialog
      open
      size="l"
      onClose={onClose}
      title={<span dir="auto">{suggestion.title}</span>}
      closeLabel={formatMessage({ id: 'tracker.suggest.back' })}
      actions={
        <>
          <Button variant="primary" icon="check" onClick={onAnswered}>
            <FormattedMessage id="tracker.suggest.answers" />
          </Button>
          <Button onClick={onClose}>
            <FormattedMessage id="tracker.suggest.back" />
          </Button>
          <a href={suggestion.to} target="_blank" rel="noreferrer" className={buttonClass({ variant: 'bare' })}>
            <Icon name="external" />
            <FormattedMessage id="tracker.suggest.tab" />
          </a>
        </>
      }
    >
      <Contributed
        load={view.load}
        props={{ suggestion }}
        waiting={<SkeletonText label={formatMessage({ id: 'tracker.loading' })} />}
      />
    </Dialog>
  )
}
