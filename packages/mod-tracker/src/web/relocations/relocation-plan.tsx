import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import { Notice } from '@guichet/ui/notice'
import { FormattedList, FormattedMessage, useIntl } from 'react-intl'
import { State } from '../state.tsx'
import type { RelocationPlan, Ticket } from '../types.ts'
import css from './relocation.module.css'

interface Props {
  readonly ticket: Ticket
  readonly plan: RelocationPlan
}

/** What moving the ticket will do to it, to be read before it is done. */
export function RelocationPlanView({ ticket, plan }: Props) {
  const { fields, watchers, dependencies, splits } = plan
  return (
    <div className={css.plan}>
      <DescriptionList>
        <DescriptionItem term={<FormattedMessage id="tracker.relocation.state" />}>
          <StateThere from={ticket.state} to={plan.state} />
        </DescriptionItem>
        <DescriptionItem term={<FormattedMessage id="tracker.relocation.assignee" />}>
          <AssigneeThere {...plan.assignee} />
        </DescriptionItem>
        {(fields.moved.length > 0 || fields.kept.length > 0) && (
          <DescriptionItem term={<FormattedMessage id="tracker.relocation.fields" />}>
            <Labels of="moved" fields={fields.moved} />
            <Labels of="kept" fields={fields.kept} />
          </DescriptionItem>
        )}
        <DescriptionItem term={<FormattedMessage id="tracker.relocation.watchers" />}>
          <FormattedMessage id="tracker.relocation.watchers.stay" values={watchers} />
        </DescriptionItem>
        {(dependencies > 0 || splits > 0) && (
          <DescriptionItem term={<FormattedMessage id="tracker.relocation.ends" />}>
            <Count of="dependencies" count={dependencies} />
            <Count of="splits" count={splits} />
          </DescriptionItem>
        )}
      </DescriptionList>
      <Unread ticket={ticket} plan={plan} />
      <p className={css.address}>
        <FormattedMessage id="tracker.relocation.address" />
      </p>
    </div>
  )
}

function StateThere({ from, to }: { readonly from: Ticket['state']; readonly to: Ticket['state'] }) {
  if (from === to)
    return <FormattedMessage id="tracker.relocation.state.kept" values={{ state: <State key="state" of={to} /> }} />
  return (
    <span className={css.change}>
      <State of={from} />
      <span aria-hidden="true">→</span>
      <State of={to} />
    </span>
  )
}

function AssigneeThere({ from, to }: RelocationPlan['assignee']) {
  const { formatMessage } = useIntl()
  const nobody = formatMessage({ id: 'tracker.ticket.nobody' })
  if (from === null || from.id === to?.id)
    return from === null ? (
      (to?.name ?? nobody)
    ) : (
      <FormattedMessage id="tracker.relocation.assignee.kept" values={{ name: from.name }} />
    )
  return (
    <FormattedMessage id="tracker.relocation.assignee.changed" values={{ from: from.name, to: to?.name ?? nobody }} />
  )
}

function Labels({ of, fields }: { readonly of: 'moved' | 'kept'; readonly fields: readonly string[] }) {
  if (fields.length === 0) return null
  const list = <FormattedList key="fields" value={[...fields]} />
  return (
    <div>
      <FormattedMessage id={`tracker.relocation.fields.${of}`} values={{ fields: list }} />
    </div>
  )
}

function Count({ of, count }: { readonly of: 'dependencies' | 'splits'; readonly count: number }) {
  if (count === 0) return null
  return (
    <div>
      <FormattedMessage id={`tracker.relocation.ends.${of}`} values={{ count }} />
    </div>
  )
}

/** Who will lose sight of it. */
function Unread({ ticket: { reporter }, plan: { readBy } }: Props) {
  const who = !readBy.you ? (readBy.reporter ? 'you' : 'both') : readBy.reporter ? null : 'reporter'
  if (who === null) return null
  return (
    <Notice
      tone="warn"
      title={<FormattedMessage id={`tracker.relocation.unread.${who}`} values={{ name: reporter.name }} />}
    />
  )
}
