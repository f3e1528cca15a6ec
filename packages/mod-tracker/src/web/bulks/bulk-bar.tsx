import { mayDo } from '@guichet/domain/tickets/operations'
import { DISPLAY_ORDER } from '@guichet/domain/tickets/states'
import { isEnabled } from '@guichet/domain/tickets/workflow'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { IconButton } from '@guichet/ui/icon-button'
import { Button } from '@guichet/ui/button'
import { MenuButton } from '@guichet/ui/menu-button'
import { FloatingBar } from '@guichet/ui/toolbar'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ListQuery } from '../list/search.ts'
import { PersonChooser } from '../person-chooser.tsx'
import { StateMark } from '../state-mark.tsx'
import type { Bulk, Tracker } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { BulkProgress } from './bulk-progress.tsx'
import { BulkPreviewLine } from './bulk-preview.tsx'
import css from './bulks.module.css'
import { MoreActions } from './more-actions.tsx'
import { bulkWords } from './words.ts'
import type { BulkAsked } from './use-bulk.tsx'
import type { Selection } from './use-selection.tsx'

interface Props {
  readonly tracker: Tracker
  readonly selection: Selection
  readonly query: ListQuery
  /** How many rows are shown, and whether there are others. */
  readonly shown: number
  readonly more: boolean
}

/** At the list’s foot while rows are ticked: what to do with them, what that would come to, and how far it is. */
export function BulkBar({ tracker, selection, query, shown, more }: Props) {
  useMoreWords(bulkWords)
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const can = useCan()
  const [action, setAction] = useState<Bulk['action'] | null>(null)
  const [choosing, setChoosing] = useState(false)
  const { numbers, all, bulk } = selection
  const say = (id: string) => formatMessage({ id: `tracker.bulk.${id}` })
  if (numbers.length === 0 && !all) return bulk && <BulkProgress id={bulk} onClose={() => selection.follow(null)} />

  const ask = (next: Bulk['action']) => {
    setChoosing(false)
    setAction(next)
  }
  const leave = () => {
    setAction(null)
    setChoosing(false)
    selection.clear()
  }
  const asked = (of: Bulk['action']): BulkAsked => ({
    action: sent(of),
    timeZone: query.timeZone ?? 'UTC',
    ...(all ? { q: query.q ?? '' } : { numbers: [...numbers] }),
  })
  const item = (id: string, next: Bulk['action']) => ({ id, label: say(`do.${id}`), onAction: () => ask(next) })
  return (
    <FloatingBar
      label={say('bar')}
      preview={
        action && (
          <BulkPreviewLine
            key={JSON.stringify(asked(action))}
            action={action}
            asked={asked(action)}
            prefix={tracker.prefix}
            onStarted={(id) => {
              setAction(null)
              selection.follow(id)
            }}
          />
        )
      }
    >
      <b className={css.count}>
        {all ? (
          <FormattedMessage id="tracker.bulk.selected.all" />
        ) : (
          <FormattedMessage id="tracker.bulk.selected" values={{ count: numbers.length }} />
        )}
      </b>
      {more && !all && numbers.length >= shown && (
        <Button size="s" variant="bare" onClick={selection.chooseAll}>
          <FormattedMessage id="tracker.bulk.chooseAll" />
        </Button>
      )}
      <MenuButton
        size="s"
        label={say('state')}
        groups={[
          {
            id: 'state',
            items: DISPLAY_ORDER.filter((state) => state !== 'TRANSFERED' && isEnabled(tracker.workflow, state)).map(
              (to) => ({
                id: to,
                label: formatMessage({ id: `tracker.state.${to}` }),
                icon: <StateMark of={to} coloured />,
                onAction: () => ask({ kind: 'move', to }),
              }),
            ),
          },
        ]}
      />
      <MenuButton
        size="s"
        label={say('assign')}
        groups={[
          {
            id: 'assign',
            items: [
              item('me', { kind: 'assign', assignee: { id: user.id, name: user.name } }),
              item('nobody', { kind: 'assign', assignee: null }),
              { id: 'other', label: say('do.other'), onAction: () => setChoosing(true) },
            ],
          },
        ]}
      />
      <MenuButton
        size="s"
        label={say('watch')}
        groups={[{ id: 'watch', items: [item('watch', { kind: 'watch' }), item('unwatch', { kind: 'unwatch' })] }]}
      />
      {mayDo('rank', can) && (
        <MenuButton
          size="s"
          label={say('priority')}
          groups={[
            {
              id: 'rank',
              items: [item('top', { kind: 'rank', to: 'top' }), item('bottom', { kind: 'rank', to: 'bottom' })],
            },
          ]}
        />
      )}
      <MoreActions tracker={tracker} onAsk={ask} />
      <span className={css.end}>
        <IconButton icon="x" label={say('clear')} onClick={leave} />
      </span>
      {choosing && (
        <PersonChooser
          className={css.chooser}
          kind="assignees"
          label={say('do.other')}
          quick={[]}
          onChoose={(_, assignee) => assignee !== null && ask({ kind: 'assign', assignee })}
          onCancel={() => setChoosing(false)}
        />
      )}
    </FloatingBar>
  )
}

/** As it is asked for: people and trackers by their ids. */
function sent(action: Bulk['action']): BulkAsked['action'] {
  switch (action.kind) {
    case 'assign':
      return { kind: 'assign', assignee: action.assignee?.id ?? null }
    case 'relocate':
      return { kind: 'relocate', tracker: action.tracker?.id ?? '' }
    default:
      return action
  }
}
