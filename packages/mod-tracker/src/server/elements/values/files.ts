import { checkFile } from '@guichet/domain/tickets/elements/check-file'
import type { Values } from '@guichet/domain/tickets/elements/field'
import type { ElementFault } from '@guichet/domain/tickets/elements/faults'
import { sameValue } from '@guichet/domain/tickets/elements/rules'
import type { Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { setAttachments } from '../../attachments/attach.ts'
import type { Attachment } from '../../attachments/rows.ts'
import type { Caller } from '../../caller.ts'
import type { FormField } from '../form/form.ts'
import { refuseValues } from './faults.ts'
import { filesAmong, type Files } from './read.ts'
import type { ValueRow } from './repository.ts'

interface Changed {
  readonly ticket: { readonly id: string; readonly values: readonly ValueRow[] | null }
  readonly before: Values
  readonly after: Values
}

/**
 * Attaches the uploads that fields are to hold from now on, of the visitor's own and as their fields take them, and deletes the files that they hold
 * no longer; in the transaction that changes the values, before these are written. Answers with all there are then.
 */
export async function setFiles(
  tx: Tx,
  caller: Caller,
  fields: readonly FormField[],
  { ticket, before, after }: Changed,
): Promise<Outcome<Files>> {
  const held = filesAmong(ticket.values)
  const files = new Map<string, Attachment>(held)
  const faults = new Map<string, ElementFault>()
  for (const { elementId, code, rules } of fields) {
    const [from, to] = [idsIn(before.get(code)), idsIn(after.get(code))]
    if (rules.kind !== 'files' || sameValue(from, to)) continue
    const owner = { ticketId: ticket.id, kind: 'field', id: elementId } as const
    const now = from.flatMap((id) => held.get(id) ?? [])
    const set = await setAttachments(tx, caller, owner, { now, wanted: to })
    const coming = set.ok ? set.value.filter(({ id }) => !held.has(id)) : []
    const fault = set.ok ? coming.map((file) => checkFile(rules, file)).find((one) => one !== null) : UNKNOWN
    if (fault) faults.set(code, fault)
    for (const file of coming) files.set(file.id, file)
  }
  return faults.size > 0 ? refuseValues(faults) : { ok: true, value: files }
}

const UNKNOWN: ElementFault = { code: 'unknown-file' }

const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [])
