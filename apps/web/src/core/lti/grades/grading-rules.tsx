import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Panel } from '@guichet/ui/panel'
import { FormattedMessage, FormattedNumber } from 'react-intl'
import type { Grading } from './use-grades.ts'

/** What earns points, for who may not change it. */
export function GradingRules({ grading: { rubric, kinds, maximum, enabled, sending } }: { readonly grading: Grading }) {
  const { component } = useActivity()
  if (!enabled) return null
  const worth = kinds.flatMap((kind) => {
    const { points = 0, cap = null } = rubric[kind] ?? {}
    return points > 0 ? [{ kind, points, cap }] : []
  })
  return (
    <Panel title={<FormattedMessage id="grades.settings" />}>
      <ul>
        {worth.map(({ kind, points, cap }) => (
          <li key={kind}>
            <strong>
              <FormattedMessage id={`participation.${component}.${kind}`} />
            </strong>
            {' · '}
            <FormattedMessage id={cap === null ? 'grades.rule' : 'grades.rule.cap'} values={{ points, cap }} />
          </li>
        ))}
        <li>
          <strong>
            <FormattedMessage id="grades.maximum" />
          </strong>
          {' · '}
          <FormattedNumber value={maximum} />
        </li>
        <li>
          <strong>
            <FormattedMessage id="grades.sending" />
          </strong>
          {' · '}
          <FormattedMessage id={`grades.sending.${sending}`} />
        </li>
      </ul>
    </Panel>
  )
}
