import { useActing } from '@guichet/plugin-kit/web/acting'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

interface Props {
  readonly title: ReactNode
  /** Id of the sentence that says what is lost. */
  readonly why: string
  readonly remove: () => Promise<unknown>
  readonly onClose: () => void
}

/** Asks first; what is refused is said, with what is still in it. */
export function DeleteDialog({ title, why, remove, onClose }: Props) {
  const { formatMessage } = useIntl()
  const { mutate, isPending } = useActing({ send: remove })
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => mutate(undefined, { onError: onClose })}
      busy={isPending}
      title={title}
      action={<FormattedMessage id="admin.places.delete" />}
      cancel={formatMessage({ id: 'admin.form.cancel' })}
    >
      <FormattedMessage id={why} />
    </ConfirmDialog>
  )
}
