import { FormDialog } from '@guichet/ui/form-dialog'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Fields, type FieldsProps } from './fields.tsx'
import { useSending, type Sending } from './use-sending.ts'

interface Props extends Sending, FieldsProps {
  readonly title: ReactNode
  readonly submit: ReactNode
  readonly onClose: () => void
}

/** `AdminForm` in a dialog, whose foot holds its buttons. */
export function AdminDialog({ title, submit, onClose, children, ...sending }: Props) {
  const { formatMessage } = useIntl()
  const { onSubmit, isPending, faults } = useSending(sending)
  return (
    <FormDialog
      title={title}
      submit={submit}
      cancel={formatMessage({ id: 'admin.form.cancel' })}
      busy={isPending}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Fields faults={faults}>{children}</Fields>
    </FormDialog>
  )
}
