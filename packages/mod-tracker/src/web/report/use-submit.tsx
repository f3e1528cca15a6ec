import { useState } from 'react'
import { focusField } from '../elements/focus-field.ts'
import { refusedElements, type Refused } from '../elements/refused.ts'
import type { Attaching } from '../attachments/use-attaching.tsx'
import type { Created } from '../types.ts'
import { firstFault, type SentOrigin } from './draft.ts'
import { refusedFields, type FormField } from './faults.ts'
import type { useAsked } from './use-asked.tsx'
import type { useReportDraft } from './use-report-draft.tsx'
import type { useSend } from './use-send.tsx'

interface Sending {
  readonly report: ReturnType<typeof useReportDraft>
  readonly asked: ReturnType<typeof useAsked>
  readonly attaching: Attaching
  readonly send: ReturnType<typeof useSend>
  readonly origin: SentOrigin | null
  /** Of the controls. */
  readonly idOf: (field: FormField) => string
  readonly idOfElement: (code: string) => string
  readonly onSent: (created: Created) => void
}

const NONE: ReadonlyMap<string, Refused> = new Map()

/** Sends the report once nothing is wrong with it; else the focus goes to the first field of which something has to be said. */
export function useSubmit({ report, asked, attaching, send, origin, idOf, idOfElement, onSent }: Sending) {
  const [tried, setTried] = useState(false)
  const { kept, draft } = report
  const focusFirst = (codes: ReadonlyMap<string, Refused>, { fields }: typeof asked.now) => {
    const first = fields.find(({ code }) => codes.has(code))
    if (first !== undefined) focusField(idOfElement(first.code))
  }
  const submit = async () => {
    if (send.isPending || attaching.busy) return
    const now = await asked.whenKnown()
    setTried(true)
    const wrong = firstFault(draft)
    if (wrong !== null) return focusField(idOf(wrong))
    if (now.faults.size > 0) return focusFirst(now.faults, now)
    try {
      const created = await send.mutateAsync({ draft, files: attaching.ids, elements: now.sent, origin })
      kept.discard()
      attaching.discard()
      onSent(created)
    } catch (error) {
      const [refused] = refusedFields(error)
      if (refused !== undefined) return focusField(idOf(refused))
      const elements = refusedElements(error)
      if (elements.size > 0) asked.refresh()
      focusFirst(elements, now)
    }
  }
  const refused = refusedElements(send.error)
  return {
    submit,
    tried,
    /** What is said at custom fields: once sending was tried. */
    elementFaults: tried ? new Map<string, Refused>([...asked.now.faults, ...refused]) : NONE,
    /** Nothing at any field says why it was not sent. */
    isUnsaid:
      send.isError && refusedFields(send.error).length === 0 && !asked.now.fields.some(({ code }) => refused.has(code)),
  }
}
