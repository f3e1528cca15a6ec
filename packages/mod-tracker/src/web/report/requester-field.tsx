import { Button } from '@guichet/ui/button'
import { FormattedMessage, useIntl } from 'react-intl'
import { PersonPicker } from '../person-picker.tsx'
import type { Draft } from './draft.ts'

interface Props {
  readonly draft: Draft
  readonly onChange: (next: Draft) => void
}

/** For whom the report is made, by who settles tickets: somebody at the counter or on the telephone. Nobody chosen: for oneself. */
export function RequesterField({ draft, onChange }: Props) {
  const { formatMessage } = useIntl()
  const { requester } = draft
  return (
    <div>
      <PersonPicker
        kind="requesters"
        label={formatMessage({ id: 'tracker.report.for' })}
        hint={<FormattedMessage id="tracker.report.for.help" />}
        quick={[]}
        value={requester?.id ?? null}
        name={requester?.name ?? null}
        // Leaving the field says the choice again, of somebody who may not be in its list any longer.
        onChoose={(_, person) => person !== null && onChange({ ...draft, requester: person })}
      />
      {requester !== null && (
        <Button size="s" variant="bare" icon="x" onClick={() => onChange({ ...draft, requester: null })}>
          <FormattedMessage id="tracker.report.for.me" />
        </Button>
      )}
    </div>
  )
}
