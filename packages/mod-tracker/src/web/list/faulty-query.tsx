import { Button } from '@guichet/ui/button'
import { ScreenMessage } from '@guichet/ui/screen-message'
import { FormattedMessage } from 'react-intl'
import { focusQuery } from './focus-query.ts'

/** The address asks what cannot be understood: the bar says what, the list shows nothing rather than something else. */
export function FaultyQuery() {
  return (
    <ScreenMessage
      icon="search"
      title={<FormattedMessage id="tracker.query.faulty" />}
      actions={
        <Button onClick={focusQuery}>
          <FormattedMessage id="tracker.query.faulty.mend" />
        </Button>
      }
    >
      <FormattedMessage id="tracker.query.faulty.why" />
    </ScreenMessage>
  )
}
