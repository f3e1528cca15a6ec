import type { Finding } from '@guichet/domain/tickets/verify/verify'
import type { TicketState } from '@guichet/domain/tickets/states'
import { Button } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Editing } from '../screen-props.ts'
import { ExamplePath } from './example-path.tsx'
import css from './findings.module.css'
import { remedyOf } from './remedy.ts'

interface Props extends Editing {
  readonly finding: Finding
  readonly shown: readonly TicketState[] | null
  readonly onPath: (path: readonly TicketState[] | null) => void
}

/** One thing that is odd: a sentence, what follows from it, its example, and what would mend it. */
export function FindingRow({ finding, shown, onPath, dispatch }: Props) {
  const { formatMessage } = useIntl()
  const remedy = remedyOf(finding)
  const values = {
    state: 'state' in finding ? formatMessage({ id: `tracker.state.${finding.state}` }) : '',
    to: 'to' in finding ? formatMessage({ id: `tracker.state.${finding.to}` }) : '',
    role: 'role' in finding ? formatMessage({ id: `tracker.role.${finding.role}` }) : '',
    severity: finding.severity,
    unheld: String(finding.path.length > 0),
  }
  return (
    <li className={css.finding} data-severity={finding.severity}>
      <Icon name={finding.severity === 'error' ? 'alert' : 'info'} />
      <div>
        <p>
          <b>
            <FormattedMessage id={`tracker.workflow.finding.${finding.code}`} values={values} />
          </b>{' '}
          <FormattedMessage id={`tracker.workflow.finding.${finding.code}.why`} values={values} />
        </p>
        {finding.path.length > 0 && <ExamplePath steps={finding.path} shown={shown} onPath={onPath} />}
        {remedy !== null && (
          <Button
            size="s"
            variant="soft"
            className={css.remedy}
            onClick={() => dispatch({ set: 'cells', role: remedy.role, cells: [remedy], to: remedy.scopes })}
          >
            <span>
              <FormattedMessage
                id="tracker.workflow.remedy"
                values={{
                  from: formatMessage({ id: `tracker.state.${remedy.from}` }),
                  to: formatMessage({ id: `tracker.state.${remedy.to}` }),
                  role: formatMessage({ id: `tracker.role.${remedy.role}` }),
                }}
              />
            </span>
          </Button>
        )}
      </div>
    </li>
  )
}
