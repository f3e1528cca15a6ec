import { mayDo } from '@guichet/domain/tickets/operations'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Button } from '@guichet/ui/button'
import { Section } from '@guichet/ui/page'
import { lazy, Suspense, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Ticket } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { OwnRaise } from './own-raise.tsx'
import { RaiseRequest } from './raise-request.tsx'
import css from './raises.module.css'
import { useRaises } from './use-raises.tsx'

const AskDialog = lazy(() => import('./ask-dialog.tsx'))

/** For who manages priority, who asks for more of it, to be answered; for others, what they asked themselves, or how to ask. */
export function Raises({ ticket }: { readonly ticket: Ticket }) {
  const { user } = useApp()
  const can = useCan()
  const { data } = useRaises(ticket.number)
  const [asking, setAsking] = useState(false)
  if (data === undefined) return null
  const waiting = data.items.filter(({ outcome }) => outcome === null)
  const manages = mayDo('rank', can)
  const own = data.items.find(({ by, outcome }) => by.id === user.id && outcome !== 'withdrawn')
  const mayAsk = !manages && mayDo('askForRaise', can) && !ticket.closed && own?.outcome !== null
  if (ticket.closed || (manages ? waiting.length === 0 : own === undefined && !mayAsk)) return null
  return (
    <Section
      size="s"
      title={<FormattedMessage id="tracker.raise.title" />}
      count={manages ? waiting.length : undefined}
    >
      <div className={css.stack}>
        {manages
          ? waiting.map((raise) => <RaiseRequest key={raise.id} ticket={ticket} raise={raise} />)
          : own && <OwnRaise number={ticket.number} raise={own} />}
        {mayAsk && (
          <div>
            <Button size="s" variant="soft" icon="chevron-up" onClick={() => setAsking(true)}>
              <FormattedMessage id="tracker.raise.ask" />
            </Button>
          </div>
        )}
      </div>
      {asking && (
        <Suspense fallback={null}>
          <AskDialog ticket={ticket} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Section>
  )
}
