import { mayBegin } from '@guichet/domain/tickets/elements/field'
import { Suspense, useId, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { FormRow } from '../../types.ts'
import { ElementInput } from '../element-input.tsx'
import { toSent } from '../written.ts'
import { fieldOf, type Elements } from './rows.ts'

interface Props {
  readonly row: FormRow
  readonly elements: Elements
  /** In words. */
  readonly fault: ReactNode
  readonly onChange: (row: FormRow) => void
}

/** What is in the field of a new ticket until somebody changes it, by the control of its type. */
export function DefaultField({ row, elements, fault, onChange }: Props) {
  const { formatMessage } = useIntl()
  const id = useId()
  const field = fieldOf(row, elements)
  if (field === null || field.entry !== 'edited' || !mayBegin(field)) return null
  const said = {
    label: formatMessage({ id: 'tracker.form.default' }),
    help: formatMessage({ id: 'tracker.form.default.why' }),
    mandatory: false,
  }
  return (
    <Suspense fallback={null}>
      <ElementInput
        id={id}
        field={{ ...field, ...said }}
        value={row.default}
        onChange={(value) => onChange({ ...row, default: toSent(value) })}
        fault={fault}
        size="s"
        about="preview"
      />
    </Suspense>
  )
}
