import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { Markdown } from '@guichet/ui/markdown'
import { FormattedDate, FormattedMessage } from 'react-intl'
import type { visitsContract } from '../../contract/visits.ts'
import css from './visit.module.css'

type Said = SuccessOf<(typeof visitsContract)['operations']['follow']>['said']

/** What was said since the report, by oneself and by who deals with it, who are not named. */
export function SaidList({ said }: { readonly said: Said }) {
  if (said.length === 0)
    return (
      <p className={css.quiet}>
        <FormattedMessage id="tracker.visit.said.none" />
      </p>
    )
  return (
    <ol className={css.said}>
      {said.map(({ id, mine, html, at }) => (
        <li key={id} data-mine={mine}>
          <span className={css.who}>
            <FormattedMessage
              id={mine ? 'tracker.visit.you' : 'tracker.visit.team'}
              values={{ date: <FormattedDate key="date" value={at} dateStyle="long" timeStyle="short" /> }}
            />
          </span>
          <Markdown html={html} />
        </li>
      ))}
    </ol>
  )
}
