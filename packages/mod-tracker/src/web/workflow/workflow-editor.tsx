import { verify } from '@guichet/domain/tickets/verify/verify'
import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import type { TicketState } from '@guichet/domain/tickets/states'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { SavingFoot } from '../settings/saving-foot.tsx'
import type { Configuration } from '../types.ts'
import { FindingsPanel } from './findings/findings-panel.tsx'
import { GraphPanel } from './graph/graph-panel.tsx'
import { MatrixPanel } from './matrix/matrix-panel.tsx'
import { RulesPanel } from './rules/rules-panel.tsx'
import { FIRST_SCENE, type Scene } from './simulator/simulate.ts'
import { SimulatorPanel } from './simulator/simulator-panel.tsx'
import { useWorkflowDraft } from './use-workflow-draft.tsx'
import css from './workflow.module.css'

/** Rules, matrix, graph, checks and simulator over one draft: a change in one is seen in all. */
export function WorkflowEditor({ configuration }: { readonly configuration: Configuration }) {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'tracker.workflow.title' }))
  const { editing, base, settings, changes, saving } = useWorkflowDraft(configuration)
  const { draft, workflow } = editing
  const [role, setRole] = useState<WorkflowRole>('reporter')
  const [pointed, setPointed] = useState<WorkflowRole | null>(null)
  const [path, setPath] = useState<readonly TicketState[] | null>(null)
  const [scene, setScene] = useState<Scene>(FIRST_SCENE)
  const findings = useMemo(
    () =>
      verify(workflow, configuration.rolesPresent, {
        resting: restingIn(configuration, workflow.enabled),
        closesIdle: configuration.settings.closeAfterDays !== null,
      }),
    [workflow, configuration],
  )
  // An example stands as long as it is one: not once the rules no longer lead there.
  const shown = findings.some((finding) => pathOf(finding.path) === path?.join()) ? path : null
  const nameOf = (id: string) => (id === base.defaultAssignee?.id ? base.defaultAssignee.name : null)
  return (
    <Page width="wide">
      <PageHeader
        title={<FormattedMessage id="tracker.workflow.title" />}
        lead={<FormattedMessage id="tracker.workflow.lead" />}
      />
      <div className={css.editor}>
        <RulesPanel {...editing} tickets={base.tickets} />
        <div className={css.pair}>
          <div className={css.column}>
            {draft.mode === 'strict' && <MatrixPanel {...editing} role={role} onRole={setRole} onPoint={setPointed} />}
            <FindingsPanel {...editing} findings={findings} path={shown} onPath={setPath} />
          </div>
          <div className={css.column}>
            <GraphPanel {...editing} role={role} pointed={pointed} path={shown} />
            <SimulatorPanel {...editing} scene={scene} onScene={setScene} prefix={settings.prefix} />
          </div>
        </div>
      </div>
      <SavingFoot {...{ configuration, base, settings, changes, saving, nameOf }} />
    </Page>
  )
}

/** The states out of use in which there still are tickets: the checker looks at those too. */
function restingIn({ tickets }: Configuration, enabled: readonly TicketState[]): readonly TicketState[] {
  return tickets.map(({ state }) => state).filter((state) => !enabled.includes(state))
}

const pathOf = (steps: readonly { readonly from: TicketState; readonly to: TicketState }[]) =>
  [...steps.slice(0, 1).map(({ from }) => from), ...steps.map(({ to }) => to)].join()
