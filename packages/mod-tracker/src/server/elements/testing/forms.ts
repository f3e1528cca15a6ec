import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import type { elementsContract } from '../../../contract/elements.ts'
import type { formContract } from '../../../contract/form.ts'
import {
  ifMatch,
  type CreatedBody,
  type ProblemBody,
  type Seen,
  type TestTracker,
  type TicketBody,
} from '../../testing/trackers.ts'

export type ElementBody = SuccessOf<(typeof elementsContract)['operations']['create']>
export type FormBody = SuccessOf<(typeof formContract)['operations']['get']>
export type FieldsBody = SuccessOf<(typeof formContract)['operations']['fields']>

/** A field as a test wants it; what is not said is as a new one is. */
export interface WantedField {
  readonly code: string
  readonly type: string
  readonly settings?: Record<string, unknown>
  readonly options?: readonly string[]
  readonly active?: boolean
  readonly mandatory?: boolean
  readonly private?: boolean
  readonly listable?: boolean
  readonly help?: string | null
  readonly default?: unknown
  readonly condition?: { code: string; values: string[] } | null
}

/** The custom fields of a tracker, through the API, by somebody who configures it. */
export function formsBy(tracker: TestTracker, manager: TestPerson) {
  const create = (element: WantedField & { shared?: boolean }) =>
    tracker.call<ElementBody & ProblemBody>(manager, 'POST /elements', {
      body: {
        code: element.code,
        type: element.type,
        label: `Label of ${element.code}`,
        settings: element.settings ?? {},
        options: (element.options ?? []).map((code) => ({ code, label: `The ${code}`, active: true })),
        shared: element.shared ?? false,
      },
    })
  const form = async () => (await tracker.call<FormBody>(manager, 'GET /form')).body
  const change = async (fields: readonly unknown[], version?: number) =>
    tracker.call<FormBody & ProblemBody>(manager, 'PUT /form', {
      body: { fields },
      headers: { 'if-match': `"${version ?? (await form()).version}"` },
    })
  const row = (element: string, wanted: WantedField) => ({
    element,
    active: wanted.active ?? true,
    mandatory: wanted.mandatory ?? false,
    private: wanted.private ?? false,
    listable: wanted.listable ?? false,
    help: wanted.help ?? null,
    default: wanted.default ?? null,
    condition: wanted.condition ?? null,
  })
  return {
    create,
    form,
    change,
    row,
    /** Makes the elements, and the form of them all; answers their ids, by code. */
    async build(wanted: readonly WantedField[]): Promise<Readonly<Record<string, string>>> {
      const ids: Record<string, string> = {}
      for (const each of wanted) {
        const made = await create(each)
        if (made.status !== 201) throw new Error(`${each.code}: ${made.status} ${JSON.stringify(made.body)}`)
        ids[each.code] = made.body.id
      }
      const changed = await change(wanted.map((each) => row(ids[each.code]!, each)))
      if (changed.status !== 200) throw new Error(`the form: ${changed.status} ${JSON.stringify(changed.body)}`)
      return ids
    },
  }
}

export const reportWith = (tracker: TestTracker, person: TestPerson, elements?: Record<string, unknown>) =>
  tracker.call<CreatedBody & ProblemBody>(person, 'POST /tickets', {
    body: { description: 'The projector is dead', ...(elements && { elements }) },
  })

export const fill = (tracker: TestTracker, person: TestPerson, ticket: Seen, elements: Record<string, unknown>) =>
  tracker.call<TicketBody & ProblemBody>(person, `PATCH /tickets/${ticket.number}`, {
    body: { elements },
    headers: ifMatch(ticket),
  })

/** What was refused, by the code of the field. */
export const refusals = (body: ProblemBody) =>
  Object.fromEntries((body.fields ?? []).map(({ path, code }) => [path.slice(1).join('.'), code]))
