import { Button } from '@guichet/ui/button'
import { PersonLabel } from '@guichet/ui/person-label'
import { RecordList } from '@guichet/ui/record-list'
import { SkeletonRows } from '@guichet/ui/skeleton'
import { ListFoot } from '@guichet/ui/toolbar'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Grouping } from '../../contract/view-words.ts'
import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { fieldWords } from '../elements/words.ts'
import { State } from '../state.tsx'
import type { Group } from '../types.ts'
import css from '../views/views.module.css'
import { EmptyList } from './empty-list.tsx'
import paneCss from './list-pane.module.css'
import { withElement } from './query/element-terms.ts'
import { withPerson, withStates } from './query/terms.ts'
import type { useColumns } from './use-columns.tsx'
import { useGroups } from './use-groups.tsx'
import type { ListState, Refinement } from './use-list-state.tsx'

/** Of each group. */
const SHOWN = 20

type By = Exclude<Grouping, 'none'>

interface Props {
  readonly state: ListState
  readonly by: By
  readonly open: number | null
  readonly columns: ReturnType<typeof useColumns>
  readonly label: string
  readonly isSelected: (number: number) => boolean
}

/** The tickets in groups, each with its first ones and the way to all of them. */
export function GroupedList({ state, by, open, columns, label, isSelected }: Props) {
  const { formatMessage } = useIntl()
  useMoreWords(fieldWords)
  const groups = useGroups(state.query, by, SHOWN)
  if (groups.data === undefined) {
    return groups.error === null ? (
      <SkeletonRows label={formatMessage({ id: 'tracker.loading' })} rows={10} />
    ) : (
      <Failure title="tracker.list.failed" error={groups.error} onRetry={() => void groups.refetch()} />
    )
  }
  if (groups.data.groups.length === 0) return <EmptyList state={state} partial={false} />
  const shown = groups.data.groups.reduce((count, { items }) => count + items.length, 0)
  return (
    <>
      <div className={paneCss.rows}>
        <RecordList
          label={label}
          columns={columns}
          groups={groups.data.groups.map((group) => ({
            id: group.state ?? group.person?.id ?? group.option?.code ?? 'nobody',
            title: <Heading of={group} by={by} state={state} />,
            rows: group.items,
          }))}
          rowId={({ number }) => String(number)}
          rowFlags={({ number, closed }) => ({ open: number === open, done: closed, selected: isSelected(number) })}
          busy={groups.isPlaceholderData}
        />
      </div>
      <ListFoot>
        <output>
          <FormattedMessage id="tracker.list.found" values={{ count: shown, more: groups.data.groups.some(goesOn) }} />
        </output>
        {groups.data.more && (
          <span>
            <FormattedMessage id="tracker.view.group.others" />
          </span>
        )}
      </ListFoot>
    </>
  )
}

/** Whether it has more tickets than are shown. */
const goesOn = ({ next, counted, items }: Group): boolean =>
  next !== null || counted.more || counted.count > items.length

function Heading({ of: group, by, state: { refine } }: { of: Group; by: By; state: ListState }) {
  const { formatMessage, formatNumber } = useIntl()
  const { user } = useApp()
  const { state, person, option, counted } = group
  const only: Refinement = (terms) => {
    if (state !== null) return withStates(terms, [state])
    if (by === 'assignee' || by === 'reporter') return withPerson(terms, by, person?.id ?? 'none')
    return withElement(terms, by.replace('element.', ''), null, option?.code ?? 'none')
  }
  return (
    <span className={css.heading}>
      {state !== null ? (
        <State of={state} />
      ) : by !== 'assignee' && by !== 'reporter' ? (
        (option?.label ?? <FormattedMessage id="tracker.element.empty" />)
      ) : (
        <PersonLabel
          name={person?.name ?? null}
          none={formatMessage({ id: 'tracker.list.nobody' })}
          me={person?.id === user.id}
        />
      )}
      <span className={css.count}>
        {formatNumber(counted.count)}
        {counted.more && '+'}
      </span>
      {goesOn(group) && (
        <Button size="s" variant="bare" onClick={() => refine(only)}>
          <FormattedMessage id="tracker.view.group.all" />
        </Button>
      )}
    </span>
  )
}
