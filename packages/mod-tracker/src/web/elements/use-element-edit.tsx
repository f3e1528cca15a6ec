import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useDraft } from '@guichet/plugin-kit/web/draft'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useId, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Overtaken } from '../overtaken-notice.tsx'
import { conflictOf, whoWasFirst } from '../ticket/conflict.ts'
import { useChange } from '../ticket/use-change.tsx'
import type { CustomField, Ticket } from '../types.ts'
import { useTicketsClient } from '../use-clients.tsx'
import { useEditing } from '../writing/use-editing.tsx'
import { focusField } from './focus-field.ts'
import { refilledWith } from './refilled.ts'
import { useMayFill } from './use-may-fill.tsx'
import { refusedElements, type Refused } from './refused.ts'
import { parseWritten, type Written } from './written.ts'

export type ElementEdit = ReturnType<typeof useElementEdit>

/** Changes a custom field of a ticket where it is shown, with those that the change calls up. What is written outlives the screen, as texts do. */
export function useElementEdit(ticket: Ticket, field: CustomField, known: readonly CustomField[]) {
  const mayFill = useMayFill(ticket)
  const { id } = useActivity()
  const { user, notify } = useApp()
  const { formatMessage } = useIntl()
  const tickets = useTicketsClient()
  const { number, version, elements } = ticket
  const { code, label } = field
  const change = useChange(number)
  const draft = useDraft(`ticket.${number}`, draftPart(code), { version })
  const { editing, opener, start, leave } = useEditing()
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null)
  const [tried, setTried] = useState(false)
  const prefix = useId()

  const written = readDraft(draft.text)
  const now = refilledWith(known, elements, { code, written, mayFill })
  const refused = refusedElements(change.error)
  const idOf = (of: string) => `${prefix}-${of}`
  const focusFirst = (faults: ReadonlyMap<string, unknown>) => {
    const first = now.fields.find((each) => faults.has(each.code))
    if (first !== undefined) focusField(idOf(first.code))
  }
  const close = () => {
    draft.discard()
    change.reset()
    setOvertaken(null)
    setTried(false)
    leave()
  }

  const save = async () => {
    setTried(true)
    if (now.faults.size > 0) return focusFirst(now.faults)
    if (Object.keys(now.sent).length === 0) return close()
    const idempotencyKey = newKey()
    const params = { tracker: id, number }
    const body = { elements: now.sent }
    leave()
    try {
      await change.mutateAsync({
        seen: ticket,
        since: Math.max(draft.basedOn ?? version, overtaken?.now.version ?? 0),
        touched: Object.keys(now.sent).map((of) => `element.${of}` as const),
        patch: { elements: shownAfter(elements, written, now) },
        send: (ifMatch) => tickets.edit({ params, body, ifMatch, idempotencyKey }),
      })
      draft.discard()
      setOvertaken(null)
      setTried(false)
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.element.saved' }, { label, key: ticket.key }) })
    } catch (error) {
      const then = conflictOf(error)
      const by = whoWasFirst(error)
      setOvertaken(then && { now: then, by: by?.id === user.id ? null : by })
      start()
      focusFirst(refusedElements(error))
    }
  }

  return {
    ticket,
    field,
    draft,
    written,
    now,
    overtaken,
    idOf,
    opener,
    start,
    open: (editing || draft.written) && !change.isPending,
    asked: editing,
    faults: tried ? new Map<string, Refused>([...now.faults, ...refused]) : new Map<string, Refused>(),
    /** Why the server did not take it, when no colleague was first and no field is at fault. */
    error: overtaken === null && refused.size === 0 ? change.error : null,
    write: (of: string, value: Written[string]) => draft.write(JSON.stringify({ ...written, [of]: value })),
    save: () => void save(),
    leave: close,
  }
}

/** Parts of drafts are named with letters, digits, dots and hyphens between them. */
const draftPart = (code: string) => `element.${code.replaceAll('_', '.u').replaceAll('-', '.h')}`

function readDraft(text: string): Written {
  try {
    return parseWritten(JSON.parse(text === '' ? '{}' : text))
  } catch {
    return {}
  }
}

/** As it will be shown until the server has said so. */
function shownAfter(elements: Ticket['elements'], written: Written, { fields, gone }: ElementNow): Ticket['elements'] {
  const after = Object.entries({ ...elements, ...pick(written, fields) }).filter(
    ([of]) => !gone.some(({ code }) => code === of),
  )
  return Object.fromEntries(after.flatMap(([of, value]) => (value === null ? [] : [[of, value]]))) as Ticket['elements']
}

type ElementNow = ReturnType<typeof refilledWith>

const pick = (written: Written, fields: readonly CustomField[]): Written =>
  Object.fromEntries(Object.entries(written).filter(([of]) => fields.some(({ code }) => code === of)))
