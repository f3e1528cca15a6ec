import { mayDo } from '@guichet/domain/tickets/operations'
import { canReadTicket, relationTo } from '@guichet/domain/tickets/permissions'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Avatar, AvatarStack } from '@guichet/ui/avatar'
import { Button } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { Section } from '@guichet/ui/page'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Ticket, Watchers as Known } from '../types.ts'
import { useListLink } from '../use-links.tsx'
import { useCan } from '../use-tracker.tsx'
import { LastLook } from './last-look.tsx'
import { ManagedWatchers } from './managed-watchers.tsx'
import { OwnEvents } from './own-events.tsx'
import { useWatch, useWatchers } from './use-watch.tsx'
import css from './watchers.module.css'

/** Who watches the ticket, and whether one does oneself. */
export function Watchers({ ticket }: { readonly ticket: Ticket }) {
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const { capabilities } = useActivity()
  const notifyFailure = useNotifyFailure()
  const navigate = useNavigate()
  const toList = useListLink()
  const { data } = useWatchers(ticket.number)
  const watch = useWatch(ticket.number)
  const [asking, setAsking] = useState(false)
  const manages = mayDo('manageWatchers', useCan())

  const { reporter, assignee, watching } = ticket
  const relation = relationTo(user.id, { reporterId: reporter.id, assigneeId: assignee?.id ?? null })
  const reads = (as: boolean) => canReadTicket((capability) => capabilities.includes(capability), relation, as)
  const loses = watching && !reads(false)
  // Who only observes its reporter looks at it, and no more.
  const may = reads(watching)
  const set = (next: boolean) =>
    watch.mutate(
      { watching: next, last: loses },
      {
        onSuccess: () => loses && void navigate(toList),
        onError: notifyFailure,
      },
    )
  const toggle = () => (loses ? setAsking(true) : set(!watching))

  const command = {
    id: 'tracker.watch',
    label: formatMessage({ id: watching ? 'tracker.watch.leave' : 'tracker.watch.off' }),
    scope: 'thing' as const,
    key: 'w',
    icon: <Icon name="eye" />,
    run: toggle,
  }
  useCommands(may ? [command] : [])

  return (
    <Section
      size="s"
      title={<FormattedMessage id="tracker.watch.title" />}
      count={data?.count}
      end={
        may && (
          <Button size="s" variant="soft" icon="eye" aria-pressed={watching} onClick={toggle}>
            <FormattedMessage id={watching ? 'tracker.watch.on' : 'tracker.watch.off'} />
          </Button>
        )
      }
    >
      <div key={ticket.number} className={css.stack}>
        {watching && data?.mine && <OwnEvents number={ticket.number} events={data.mine} />}
        {data?.people && manages ? (
          <ManagedWatchers ticket={ticket} people={data.people} count={data.count} />
        ) : (
          data?.people && data.people.length > 0 && <Names people={data.people} count={data.count} />
        )}
      </div>
      <LastLook open={asking} onClose={() => setAsking(false)} onLeave={() => set(false)} />
    </Section>
  )
}

const NAMED = 3

function Names({ people, count }: { readonly people: NonNullable<Known['people']>; readonly count: number }) {
  const { user } = useApp()
  const { formatList, formatMessage } = useIntl()
  const first = people.slice(0, count > NAMED + 1 ? NAMED : NAMED + 1)
  const names = first.map(({ id, name }) => (id === user.id ? formatMessage({ id: 'tracker.watch.you' }) : name))
  const others = count - first.length
  if (others > 0) names.push(formatMessage({ id: 'tracker.watch.others' }, { count: others }))
  return (
    <div className={css.people}>
      <AvatarStack>
        {first.map(({ id, name }) => (
          <Avatar key={id} name={name} me={id === user.id} />
        ))}
      </AvatarStack>
      <span>{formatList(names)}</span>
    </div>
  )
}
