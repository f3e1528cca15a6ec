import { useIntl } from 'react-intl'
import type { ElementChange } from '../ticket/history-sentences.ts'
import { useFields } from './use-fields.tsx'
import { valueWords } from './value-words.ts'

/** What a custom field was set to. */
export function ElementChanged({ change: { code, to } }: { readonly change: ElementChange }) {
  const intl = useIntl()
  const field = useFields().find((each) => each.code === code)
  if (to === null || field === undefined) return null
  return <b>{valueWords(field, to, intl)}</b>
}
