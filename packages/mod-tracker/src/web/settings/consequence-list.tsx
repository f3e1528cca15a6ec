import { Icon } from '@guichet/ui/icon'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Consequences } from '../types.ts'
import css from './settings.module.css'

/** What saving would bring about for tickets and rights, as the server reckons it; nothing where it is nothing. */
export function ConsequenceList({ of }: { readonly of: Consequences }) {
  const { formatNumber } = useIntl()
  const counted = ({ count, more }: Consequences['tickets']['closing']) => ({
    count,
    number: `${more ? '> ' : ''}${formatNumber(count)}`,
  })
  const { stranded, closing, reopening } = of.tickets
  const { changes, kept } = of.overrides
  const opposed = kept.filter(({ preset, permission }) => preset !== null && preset !== permission)
  return (
    <ul className={css.consequences}>
      {stranded.map(({ state, tickets }) => (
        <Line key={state}>
          <FormattedMessage
            id="tracker.settings.stranded"
            values={{ ...counted(tickets), state: <FormattedMessage id={`tracker.state.${state}`} /> }}
          />
        </Line>
      ))}
      {closing.count > 0 && (
        <Line>
          <FormattedMessage id="tracker.settings.closing" values={counted(closing)} />
        </Line>
      )}
      {reopening.count > 0 && (
        <Line>
          <FormattedMessage id="tracker.settings.reopening" values={counted(reopening)} />
        </Line>
      )}
      {changes.length > 0 && (
        <Line>
          <details>
            <summary className={css.summary}>
              <FormattedMessage id="tracker.settings.rights" values={{ count: changes.length }} />
            </summary>
            <RightsChanges changes={changes} />
          </details>
        </Line>
      )}
      {opposed.length > 0 && (
        <Line>
          <FormattedMessage id="tracker.settings.kept" values={{ count: opposed.length }} />
        </Line>
      )}
    </ul>
  )
}

/** By role: what it gains and what it loses. */
function RightsChanges({ changes }: { readonly changes: Consequences['overrides']['changes'] }) {
  const { formatList, formatMessage, messages } = useIntl()
  const roles = [...new Set(changes.map(({ role }) => role))]
  const named = (role: string) => {
    const id = `tracker.settings.archetype.${role}`
    return id in messages ? formatMessage({ id }) : role
  }
  const right = ({ capability, to }: (typeof changes)[number]) =>
    formatMessage(
      { id: 'tracker.settings.right' },
      { capability: formatMessage({ id: `capability.${capability}` }), to: to ?? 'none' },
    )
  return (
    <ul className={css.rights}>
      {roles.map((role) => (
        <li key={role}>
          <FormattedMessage
            id="tracker.settings.rightsOf"
            values={{
              role: named(role),
              rights: formatList(changes.filter((change) => change.role === role).map(right)),
            }}
          />
        </li>
      ))}
    </ul>
  )
}

function Line({ children }: { readonly children: ReactNode }) {
  return (
    <li>
      <Icon name="info" />
      <div>{children}</div>
    </li>
  )
}
