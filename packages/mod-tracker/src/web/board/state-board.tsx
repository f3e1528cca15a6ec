import { moves } from '@guichet/domain/tickets/moves'
import { TICKET_STATES, type TicketState } from '@guichet/domain/tickets/states'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { useInAddress } from '@guichet/plugin-kit/web/in-address'
import { Board, BoardNote, BoardReason, BoardTabs } from '@guichet/ui/board'
import { Button } from '@guichet/ui/button'
import { CardColumn } from '@guichet/ui/card-column'
import { Icon } from '@guichet/ui/icon'
import { SkeletonRows } from '@guichet/ui/skeleton'
import { Tabs } from '@guichet/ui/tabs'
import { lazy, Suspense, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useWaiting } from '../dependencies/use-dependencies.tsx'
import type { ListState } from '../list/use-list-state.tsx'
import { State } from '../state.tsx'
import { decidedBy } from '../ticket/decided-by.ts'
import { asTransitions, groupMoves } from '../ticket/group-moves.ts'
import { useReasonText } from '../ticket/reason.tsx'
import type { TicketItem, Tracker } from '../types.ts'
import { useTracker } from '../use-tracker.tsx'
import { Card } from './card.tsx'
import { columnsOf, useBoard } from './use-board.tsx'
import { useMoveCard } from './use-move-card.tsx'

const SolutionDialog = lazy(() =>
  import('./solution-dialog.tsx').then((module) => ({ default: module.SolutionDialog })),
)

export function StateBoard({ state }: { readonly state: ListState }) {
  const { formatMessage } = useIntl()
  const tracker = useTracker()
  const board = useBoard(state)
  const error = tracker.error ?? board.error
  if (tracker.data !== undefined && board.data !== undefined)
    return <Columns tracker={tracker.data} board={board} groups={board.data.groups} />
  const retry = () => void Promise.all([tracker.refetch(), board.refetch()])
  return error === null ? (
    <SkeletonRows label={formatMessage({ id: 'tracker.loading' })} rows={8} />
  ) : (
    <Failure title="tracker.board.failed" error={error} onRetry={retry} />
  )
}

interface Props {
  readonly tracker: Tracker
  readonly board: ReturnType<typeof useBoard>
  readonly groups: Parameters<typeof columnsOf>[1]
}

/** While a card is in the air, each column says whether it would take it, and if not why: what domain decides, as in the ticket’s own menu. */
function Columns({ tracker, board, groups }: Props) {
  const { formatMessage, formatNumber } = useIntl()
  const { user } = useApp()
  const [named, putNamed] = useInAddress('column')
  const reasonText = useReasonText()
  const moveCard = useMoveCard(tracker)
  const [lifted, setLifted] = useState<TicketItem | null>(null)
  const [solving, setSolving] = useState<TicketItem | null>(null)
  const { prefix, workflow } = tracker
  const columns = columnsOf(workflow, groups)
  const word = (of: TicketState) => formatMessage({ id: `tracker.state.${of}` })
  const waiting = useWaiting(
    columns.flatMap(({ items }) => items.map(({ number }) => number)),
    workflow,
  )
  const movesOf = (card: TicketItem) => {
    const { actor, facts } = decidedBy(card, tracker, user.id, waiting.get(card.number))
    return groupMoves(asTransitions(moves(workflow, actor, facts)))
  }
  const move = (card: TicketItem, to: TicketState) => {
    if (movesOf(card).lacksSolution === to) setSolving(card)
    else void moveCard(card, to)
  }
  const drop = (id: string, to: TicketState) => {
    const card = columns.flatMap(({ items }) => items).find((each) => each.id === id)
    if (card !== undefined) move(card, to)
  }
  const aloft = lifted === null ? null : movesOf(lifted)
  const takes = columns.filter(({ state }) => aloft?.possible.includes(state)).length
  const asked = TICKET_STATES.find((state) => state === named)
  const chosen = asked ?? columns.find(({ items }) => items.length > 0)?.state ?? 'POSTED'

  return (
    <>
      <BoardTabs>
        <Tabs
          label={formatMessage({ id: 'tracker.board.columns' })}
          tabs={columns.map(({ state, counted }) => ({ value: state, label: word(state), count: counted.count }))}
          value={chosen}
          onChange={putNamed}
          panelId="board"
        />
      </BoardTabs>
      <Board id="board" label={formatMessage({ id: 'tracker.board.columns' })}>
        {columns.map((column) => {
          const { state, items, counted, next } = column
          const refused = aloft?.refused.find(({ to }) => to === state)
          const isTaking = aloft?.possible.includes(state) === true
          return (
            <CardColumn
              key={state}
              name={state}
              label={word(state)}
              chosen={state === chosen}
              look={isTaking ? 'takes' : aloft !== null && lifted?.state !== state ? 'refuses' : 'rest'}
              head={
                <>
                  <State of={state} />
                  <span>
                    {formatNumber(counted.count)}
                    {counted.more && '+'}
                  </span>
                </>
              }
              cards={items}
              drawnBy={[tracker, waiting, formatMessage]}
              textOf={({ key, summary }) => `${key} ${summary}`}
              gripLabel={({ key }) => formatMessage({ id: 'tracker.board.lift' }, { key })}
              takenBy={(card) => movesOf(card).possible}
              onLift={setLifted}
              onDrop={(id) => drop(id, state)}
              slot={<FormattedMessage id="tracker.board.slot" />}
              empty={<FormattedMessage id="tracker.board.empty" />}
              top={
                refused &&
                lifted && (
                  <BoardReason icon={<Icon name="refused" />}>
                    {reasonText(refused.reason, { from: lifted.state, to: state, prefix })}
                  </BoardReason>
                )
              }
              foot={
                next !== null && (
                  <Button size="s" variant="soft" onClick={() => void board.more(column)}>
                    <FormattedMessage id="tracker.list.more" />
                  </Button>
                )
              }
            >
              {(card) => <Card ticket={card} moves={movesOf(card)} prefix={prefix} onMove={(to) => move(card, to)} />}
            </CardColumn>
          )
        })}
      </Board>
      <BoardNote>
        {lifted !== null && (
          <FormattedMessage
            id="tracker.board.lifted"
            values={{ key: lifted.key, takes, refuses: columns.length - takes - 1 }}
          />
        )}
      </BoardNote>
      {solving !== null && (
        <Suspense fallback={null}>
          <SolutionDialog
            card={solving}
            onSend={(settled) => moveCard(solving, 'RESOLVED', settled)}
            onClose={() => setSolving(null)}
          />
        </Suspense>
      )}
    </>
  )
}
