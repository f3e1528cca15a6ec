import { scopesGranted } from '@guichet/domain/tickets/matrix'
import { isEnabled } from '@guichet/domain/tickets/workflow'
import { Button } from '@guichet/ui/button'
import { SegmentedControl } from '@guichet/ui/segmented-control'
import { FormattedMessage, useIntl } from 'react-intl'
import { differs } from '../changed-cells.ts'
import { templateOf, type CellPlace } from '../draft.ts'
import type { OfRole } from '../screen-props.ts'
import { grantOf, GRANTS, scopesOf, type Grant } from './grant.ts'
import css from './matrix.module.css'

/** The cell that the grid is at, in a sentence, with its choices in words and what the template says. */
export function CellPanel({ place, role, draft, workflow, dispatch }: OfRole & { readonly place: CellPlace | null }) {
  const { formatMessage } = useIntl()
  if (place === null) {
    return (
      <p className={css.cellPanel}>
        <FormattedMessage id="tracker.workflow.cell.keys" />
      </p>
    )
  }
  const { from, to } = place
  const words = {
    role: formatMessage({ id: `tracker.role.${role}` }),
    from: formatMessage({ id: `tracker.state.${from}` }),
    to: formatMessage({ id: `tracker.state.${to}` }),
  }
  const template = templateOf(draft)
  const templateGrant = grantOf(scopesGranted(template, role, from, to))
  const grant = grantOf(scopesGranted(draft.matrix, role, from, to))
  return (
    <div className={css.cellPanel}>
      <p>
        <b>
          <FormattedMessage id="tracker.workflow.cell.title" values={words} />
        </b>{' '}
        <FormattedMessage id={`tracker.workflow.grant.${grant}.why`} />{' '}
        {!isEnabled(workflow, to) && <FormattedMessage id="tracker.workflow.cell.intoUnused" values={words} />}
        {!isEnabled(workflow, from) && <FormattedMessage id="tracker.workflow.cell.fromUnused" values={words} />}
      </p>
      <div className={css.choices}>
        <SegmentedControl<Grant>
          label={formatMessage({ id: 'tracker.workflow.cell.title' }, words)}
          options={GRANTS.map((value) => ({
            value,
            label: <FormattedMessage id={`tracker.workflow.grant.${value}`} />,
          }))}
          value={grant}
          onChange={(next) => dispatch({ set: 'cells', role, cells: [place], to: scopesOf(next) })}
        />
        {differs(draft.matrix, template, role, from, to) && (
          <Button
            size="s"
            variant="bare"
            icon="undo"
            onClick={() => dispatch({ set: 'template', role, cells: [place] })}
          >
            <FormattedMessage
              id="tracker.workflow.cell.restore"
              values={{ grant: formatMessage({ id: `tracker.workflow.grant.${templateGrant}` }) }}
            />
          </Button>
        )}
      </div>
      <p className={css.keys}>
        <FormattedMessage id="tracker.workflow.cell.keys" />
      </p>
    </div>
  )
}
