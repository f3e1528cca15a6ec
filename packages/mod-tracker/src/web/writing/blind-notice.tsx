import { Notice } from '@guichet/ui/notice'
import { FormattedList, FormattedMessage } from 'react-intl'
import { useBlind } from './use-mentionable.tsx'

interface Props {
  readonly ticket: number
  readonly text: string
  /** Whether it is an internal note. */
  readonly notes: boolean
}

/** Warns before it is sent that somebody who is named would not read it: naming gives nobody a right. */
export function BlindNotice({ ticket, text, notes }: Props) {
  const people = useBlind(ticket, text, notes)
  if (people.length === 0) return null
  const names = <FormattedList key="names" value={people.map(({ name }) => name)} />
  return (
    <Notice tone="warn" live="status" title={<FormattedMessage id="tracker.mention.warning" values={{ names }} />}>
      <p>
        <FormattedMessage id={notes ? 'tracker.mention.warning.note' : 'tracker.mention.warning.why'} />
      </p>
    </Notice>
  )
}
