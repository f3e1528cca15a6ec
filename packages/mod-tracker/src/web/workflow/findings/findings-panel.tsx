import type { Finding, FindingCode } from '@guichet/domain/tickets/verify/verify'
import type { TicketState } from '@guichet/domain/tickets/states'
import { Icon } from '@guichet/ui/icon'
import { Panel } from '@guichet/ui/panel'
import { FormattedMessage } from 'react-intl'
import { countAllMoves } from '../draft.ts'
import type { Editing } from '../screen-props.ts'
import { FindingRow } from './finding-row.tsx'
import css from './findings.module.css'

interface Props extends Editing {
  readonly findings: readonly Finding[]
  /** The example that the graph shows. */
  readonly path: readonly TicketState[] | null
  readonly onPath: (path: readonly TicketState[] | null) => void
}

/** What holds when none of these is found. */
const SOUND = {
  flow: ['never-closes', 'dead-end', 'state-unreachable'],
  reopening: ['cannot-reopen', 'reporter-cannot-reopen'],
  roles: ['role-idle'],
} as const satisfies Record<string, readonly FindingCode[]>

/** What domain's checker says of the rules as they stand, each with the shortest example there is. */
export function FindingsPanel({ findings, path, onPath, ...editing }: Props) {
  const { draft, workflow } = editing
  const found = new Set(findings.map(({ code }) => code))
  return (
    <Panel
      padded={false}
      title={<FormattedMessage id="tracker.workflow.findings" />}
      detail={
        <output>
          <FormattedMessage
            id="tracker.workflow.findings.count"
            values={{
              count: findings.length,
              states: workflow.enabled.length,
              moves:
                draft.mode === 'strict'
                  ? countAllMoves(draft)
                  : workflow.enabled.length * (workflow.enabled.length - 1),
            }}
          />
        </output>
      }
    >
      <ul className={css.findings}>
        {findings.map((finding) => (
          <FindingRow key={keyOf(finding)} finding={finding} shown={path} onPath={onPath} {...editing} />
        ))}
        {Object.entries(SOUND)
          .filter(([, codes]) => !codes.some((code) => found.has(code)))
          .map(([what]) => (
            <li key={what} className={css.finding} data-severity="none">
              <Icon name="check" />
              <p>
                <FormattedMessage id={`tracker.workflow.sound.${what}`} />
              </p>
            </li>
          ))}
      </ul>
    </Panel>
  )
}

function keyOf(finding: Finding): string {
  return [finding.code, 'state' in finding ? finding.state : '', 'role' in finding ? finding.role : ''].join()
}
