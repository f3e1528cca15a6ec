import { FormattedMessage, useIntl } from 'react-intl'
import { PersonPicker } from '../person-picker.tsx'
import type { Draft } from './draft.ts'

interface Props {
  readonly draft: Draft
  readonly onChange: (next: Draft) => void
}

/** For whom the report is made, by who settles tickets: somebody at the counter or on the telephone. */
export function RequesterField({ draft, onChange }: Props) {
  const { formatMessage } = useIntl()
  return (
    <PersonPicker
      kind="requesters"
      label={formatMessage({ id: 'tracker.report.for' })}
      hint={<FormattedMessage id="tracker.report.for.help" />}
      quick={['me']}
      value={draft.requester?.id ?? 'me'}
      name={draft.requester?.name ?? formatMessage({ id: 'tracker.list.filter.me' })}
      onChoose={(id, person) => onChange({ ...draft, requester: id === 'me' ? null : person })}
    />
  )
}
