import { Icon } from '@guichet/ui/icon'
import { useToday } from '@guichet/ui/time'
import { FormattedMessage } from 'react-intl'
import { Day, useDay } from './day.tsx'
import { daysUntil } from './days-until.ts'
import css from './due.module.css'

/** Near days are told in words; later ones by their date. */
const NEAR = 1

/** By which day a ticket is to be settled; of an open one, whether that day is over, by a shape, a word and a colour. */
export function Due({ on, closed }: { readonly on: string; readonly closed: boolean }) {
  const say = useDay()
  const days = daysUntil(on, useToday())
  if (!closed && days < 0)
    return (
      <span className={css.late} title={say(on)}>
        <Icon name="clock" />
        <FormattedMessage id="tracker.due.late" values={{ count: -days }} />
      </span>
    )
  if (!closed && days <= NEAR)
    return <FormattedMessage id={days === 0 ? 'tracker.due.today' : 'tracker.due.tomorrow'} />
  return <Day of={on} />
}
