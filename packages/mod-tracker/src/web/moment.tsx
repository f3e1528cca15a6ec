import { useTimeFormats } from '@guichet/plugin-kit/web/formats'
import { nearness } from '@guichet/plugin-kit/web/relative-time'
import { Time } from '@guichet/ui/time'
import { useIntl } from 'react-intl'

interface Props {
  readonly at: string
  /** How it stands in a sentence: `ago` (il y a 2 h, le 21 nov.), `since` (Depuis 2 h). Left out: bare, for columns. */
  readonly as?: 'ago' | 'since'
}

/** A moment as people read it, with the exact one on hover, and on focus where it stands in a sentence of its own. */
export function Moment({ at, as }: Props) {
  const { relative, exact } = useTimeFormats()
  const { formatMessage } = useIntl()
  const inSentence = (date: Date) =>
    formatMessage({ id: `tracker.ticket.${as}` }, { near: nearness(date, new Date()).kind, when: relative(date) })
  return as === undefined ? (
    <Time value={at} relative={relative} exact={exact} />
  ) : (
    <Time value={at} relative={inSentence} exact={exact} focusable={as === 'ago'} />
  )
}
