import { mayDo } from '@guichet/domain/tickets/operations'
import { typeset } from '@guichet/plugin-kit/typeset'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { IconButton } from '@guichet/ui/icon-button'
import { Markdown } from '@guichet/ui/markdown'
import { Section } from '@guichet/ui/page'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Moment } from '../moment.tsx'
import { State } from '../state.tsx'
import type { Links, Ticket } from '../types.ts'
import { useTicketLink } from '../use-links.tsx'
import { useCan } from '../use-tracker.tsx'
import { KeptValues } from '../relocations/kept-values.tsx'
import { useUnmerge } from '../merges/use-merges.tsx'
import { useTicketLinks } from './use-ticket-links.tsx'

/** The other tickets that this one has to do with; nothing while there is none. And what it kept
 * of another tracker's fields. */
export function TicketLinks({ ticket }: { readonly ticket: Ticket }) {
  const { formatMessage } = useIntl()
  const { data } = useTicketLinks(ticket.number)
  if (data === undefined) return null
  const { duplicates, splitFrom, splits, kept } = data
  const title = formatMessage({ id: 'tracker.links' })
  const linked = duplicates.length > 0 || splitFrom !== null || splits.length > 0
  return (
    <>
      {kept.length > 0 && <KeptValues kept={kept} />}
      {linked && (
        <Section size="s" title={title}>
          <CardList label={title}>
            {splitFrom !== null && <Other ticket={splitFrom} how="tracker.links.splitFrom" />}
            {splits.map((other) => (
              <Other key={other.id} ticket={other} how="tracker.links.split" />
            ))}
            {duplicates.map((duplicate) => (
              <Duplicate key={duplicate.id} into={ticket} duplicate={duplicate} />
            ))}
          </CardList>
        </Section>
      )}
    </>
  )
}

function Other({ ticket, how }: { readonly ticket: Links['splits'][number]; readonly how: string }) {
  const to = useTicketLink()
  return (
    <CardRow
      title={<Link {...to(ticket.number)}>{typeset(ticket.summary)}</Link>}
      detail={
        <>
          <span>
            <FormattedMessage id={how} values={{ key: ticket.key }} />
          </span>
          <State of={ticket.state} />
        </>
      }
    />
  )
}

interface DuplicateProps {
  readonly into: Ticket
  readonly duplicate: Links['duplicates'][number]
}

/** What a duplicate said, to be opened in place; for who manages, the way to take the merging back. */
function Duplicate({ into, duplicate }: DuplicateProps) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const may = mayDo('merge', useCan())
  const unmerge = useUnmerge()
  const [open, setOpen] = useState(false)
  const { key, number, summary, html, reporter, createdAt } = duplicate
  const takeBack = () =>
    unmerge.mutate(
      { number: into.number, duplicate: number },
      {
        onSuccess: () => notify({ tone: 'success', text: formatMessage({ id: 'tracker.merge.undone' }, { key }) }),
        onError: notifyFailure,
      },
    )
  return (
    <CardRow
      title={typeset(summary)}
      detail={
        <>
          <span>
            <FormattedMessage id="tracker.links.duplicate" values={{ key }} />
          </span>
          <span>{reporter.name}</span>
          <Moment at={createdAt} as="ago" />
        </>
      }
      end={
        <IconButton
          icon={open ? 'chevron-up' : 'chevron-down'}
          label={formatMessage({ id: 'tracker.links.duplicate.text' }, { key })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      }
      more={
        open && (
          <>
            <Markdown html={html} />
            {may && (
              <Button size="s" variant="soft" icon="undo" busy={unmerge.isPending} onClick={takeBack}>
                <FormattedMessage id="tracker.merge.undo" />
              </Button>
            )}
          </>
        )
      }
    />
  )
}
