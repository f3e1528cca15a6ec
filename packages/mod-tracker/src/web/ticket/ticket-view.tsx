import { mayDo } from '@guichet/domain/tickets/operations'
import { Contributions } from '@guichet/plugin-kit/web/contributions'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import { DetailLayout } from '@guichet/ui/sheet'
import { lazy, Suspense } from 'react'
import { TicketLinks } from '../links/links.tsx'
import { solutionNotes } from '../../contract/ticket-points.ts'
import { AttachedTo } from '../attachments/attached.tsx'
import { Exchanges } from '../comments/exchanges.tsx'
import { Dependencies } from '../dependencies/dependencies.tsx'
import type { Ticket, Tracker } from '../types.ts'
import { Description } from '../texts/description.tsx'
import { Resolution } from '../texts/resolution.tsx'
import { TicketElements } from '../elements/ticket-elements.tsx'
import { Raises } from '../priority/raises.tsx'
import { Properties } from './properties.tsx'
import { QuickSolve } from './quick-solve.tsx'
import { StateCard } from './state-card.tsx'
import { TicketHeader } from './ticket-header.tsx'
import { useAct } from './use-act.tsx'
import { useSeen } from './use-seen.tsx'
import { useCan } from '../use-tracker.tsx'
import { Watchers } from '../watch/watchers.tsx'

const VisitorPanel = lazy(() => import('../visitors/visitor-panel.tsx'))
const TicketOrigin = lazy(() => import('../origins/ticket-origin.tsx'))

/** One ticket, whole: its stub, where it stands, what was written, what happened. */
export function TicketView({ ticket, tracker }: { readonly ticket: Ticket; readonly tracker: Tracker }) {
  const act = useAct(tracker, ticket.number)
  const can = useCan()
  useSeen(ticket, tracker)
  return (
    <article aria-label={ticket.key}>
      <TicketHeader ticket={ticket} />
      <DetailLayout
        status={
          <>
            <StateCard
              key={ticket.number}
              ticket={ticket}
              tracker={tracker}
              onMove={(to, solution) => act.move(ticket, to, solution)}
            />
            <QuickSolve ticket={ticket} tracker={tracker} onMove={(to) => void act.move(ticket, to, null)} />
          </>
        }
        main={
          <AttachedTo ticket={ticket}>
            <Description key={`description-${ticket.number}`} ticket={ticket} />
            <TicketElements key={`elements-${ticket.number}`} ticket={ticket} />
            <Resolution key={`resolution-${ticket.number}`} ticket={ticket} />
            {ticket.resolution !== null && <Contributions to={solutionNotes} props={{ tracker: tracker.id, ticket }} />}
            <Dependencies key={`dependencies-${ticket.number}`} ticket={ticket} />
            <Exchanges ticket={ticket} tracker={tracker} />
          </AttachedTo>
        }
        side={
          <>
            <Properties
              ticket={ticket}
              tracker={tracker}
              onEntrust={(assignee) => void act.entrust(ticket, assignee)}
              onDue={(dueOn) => void act.setDue(ticket, dueOn)}
            />
            {ticket.origin !== null && (
              <Suspense>
                <TicketOrigin origin={ticket.origin} />
              </Suspense>
            )}
            {ticket.reporter.id === VISITOR_ID && mayDo('internalNotes', can) && (
              <Suspense>
                <VisitorPanel number={ticket.number} />
              </Suspense>
            )}
            <TicketLinks ticket={ticket} />
            <Raises key={`raises-${ticket.number}`} ticket={ticket} />
            <Watchers ticket={ticket} />
          </>
        }
      />
    </article>
  )
}
