import { err, ok } from '@guichet/domain/result'
import type { ElementType } from '@guichet/mod-tracker/contract'
import { z } from 'zod'
import { ADDRESS_MAX, pageAddress, parametersOf } from '../types/page-address.ts'

const settings = z.strictObject({
  /** Those of a query that are kept; the others may be secret. */
  parameters: z
    .string()
    .max(200)
    .regex(/^[\w\-[\].,\s]*$/)
    .default('id'),
})

/** The page that whoever reports comes from: their browser proposes it, they see it and may leave it out. */
export const autourl: ElementType = {
  settings,
  hasOptions: false,
  entry: 'reported',
  rules: () => ({ kind: 'text', multiline: false, minLength: 0, maxLength: ADDRESS_MAX, pattern: null }),
  async receive({ settings: chosen, value }) {
    if (typeof value !== 'string') return ok(null)
    const address = pageAddress(value, parametersOf(chosen['parameters']))
    return address === null ? err({ code: 'trackerelement_extra.no_address' }) : ok(address)
  },
}
