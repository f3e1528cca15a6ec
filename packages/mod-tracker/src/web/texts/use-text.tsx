import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useDraft, type Draft } from '@guichet/plugin-kit/web/draft'
import { useState, type RefObject } from 'react'
import { useIntl } from 'react-intl'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useAttaching, type Attaching } from '../attachments/use-attaching.tsx'
import { conflictOf, whoWasFirst, type TextField } from '../ticket/conflict.ts'
import { useChange } from '../ticket/use-change.tsx'
import type { Overtaken } from '../overtaken-notice.tsx'
import type { Attachment, Ticket } from '../types.ts'
import { useTicketsClient } from '../use-clients.tsx'
import { useEditing } from '../writing/use-editing.tsx'

/** One text of a ticket, as it is shown and while it is changed. */
export interface EditedText {
  /** Of the ticket. */
  readonly number: number
  readonly field: TextField
  readonly draft: Draft
  /** Files that go with it. A summary has none. */
  readonly attaching: Attaching
  /** Whether it is being changed: also when a draft was left, by a reload or on another device. */
  readonly open: boolean
  /** Whether somebody has just asked to. */
  readonly asked: boolean
  /** What is on its way, and shown already. */
  readonly pending: string | null
  readonly overtaken: Overtaken | null
  /** Why the server did not take it, when no colleague was first. */
  readonly error: Error | null
  readonly opener: RefObject<HTMLButtonElement | null>
  start(): void
  save(text: string): void
  leave(): void
}

/**
 * Changes one text of a ticket: shown at once, taken back with the reason. What colleagues changed in other fields is not in the way; had
 * they changed the same text, nothing is written until one has seen theirs.
 */
export function useText(ticket: Ticket, field: TextField): EditedText {
  const { id } = useActivity()
  const { user, notify } = useApp()
  const { formatMessage } = useIntl()
  const tickets = useTicketsClient()
  const { number, version } = ticket
  const change = useChange(number)
  const draft = useDraft(`ticket.${number}`, field, { initial: ticket[field] ?? '', version })
  const attaching = useAttaching(`ticket.${number}`, field, { files: filesOf(ticket, field), version })
  const { editing, opener, start, leave } = useEditing()
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null)

  const save = async (text: string) => {
    const idempotencyKey = newKey()
    const params = { tracker: id, number }
    const body = { [field]: text, ...(attaching.written && filesIn(field, attaching.ids)) }
    leave()
    try {
      await change.mutateAsync({
        seen: ticket,
        // The version that was on the screen when it was begun, or whose text was compared with one's own since.
        since: Math.max(draft.basedOn ?? version, overtaken?.now.version ?? 0),
        touched: attaching.written ? [field, ...TOUCHED[field]] : [field],
        text,
        patch: field === 'summary' ? { summary: text } : {},
        send: (ifMatch) => tickets.edit({ params, body, ifMatch, idempotencyKey }),
      })
      draft.discard()
      attaching.discard()
      setOvertaken(null)
      notify({ tone: 'success', text: formatMessage({ id: `tracker.ticket.saved.${field}` }, { key: ticket.key }) })
    } catch (error) {
      const now = conflictOf(error)
      const by = whoWasFirst(error)
      setOvertaken(now && { now, by: by?.id === user.id ? null : by })
      start()
    }
  }
  return {
    number,
    field,
    draft,
    attaching,
    open: (editing || draft.written || attaching.written) && !change.isPending,
    asked: editing,
    pending: change.isPending ? (change.variables.text ?? null) : null,
    overtaken,
    error: overtaken === null ? change.error : null,
    opener,
    start,
    save: (text) => void save(text),
    leave() {
      draft.discard()
      attaching.discard()
      change.reset()
      setOvertaken(null)
      leave()
    },
  }
}

/** What a change of a text's files is called in requests and in what changed. */
const TOUCHED = {
  summary: [],
  description: ['attachments'],
  resolution: ['resolutionAttachments'],
} as const satisfies Record<TextField, readonly ('attachments' | 'resolutionAttachments')[]>

const filesOf = (ticket: Ticket, field: TextField): readonly Attachment[] =>
  TOUCHED[field].flatMap((name) => ticket[name])

const filesIn = (field: TextField, ids: string[]) => Object.fromEntries(TOUCHED[field].map((name) => [name, ids]))
