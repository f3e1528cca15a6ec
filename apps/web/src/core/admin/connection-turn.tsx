import { useActing } from '@guichet/plugin-kit/web/acting'
import { Button } from '@guichet/ui/button'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { FormActions } from '@guichet/ui/form-actions'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

interface Props {
  readonly name: string
  readonly isActive: boolean
  /** What its words begin with: `admin.lti`. */
  readonly words: string
  /** The word for letting it in. */
  readonly letIn: string
  /** Where those are that are left when it is gone. */
  readonly back: '/admin/lti' | '/admin/embeds'
  readonly turn: (status: 'active' | 'disabled') => Promise<unknown>
  readonly remove: () => Promise<unknown>
  readonly refresh: () => Promise<void>
}

/** Lets another system in or out, or forgets it. Letting in is not asked about; letting out is, for people are in the middle of something. */
export function ConnectionTurn({ name, isActive, words, letIn, back, refresh, ...acts }: Props) {
  const { formatMessage } = useIntl()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<'disable' | 'remove' | null>(null)
  const turn = useActing(
    { send: acts.turn, said: (wanted: 'active' | 'disabled') => `${words}.turned.${wanted}` },
    refresh,
  )
  const remove = useActing({ send: acts.remove, said: `${words}.removed` }, refresh)

  function doIt(): void {
    const onSettled = () => setAsked(null)
    if (asked === 'disable') turn.mutate('disabled', { onSettled })
    else remove.mutate(undefined, { onSettled, onSuccess: () => void navigate({ to: back }) })
  }

  return (
    <>
      <FormActions>
        {isActive ? (
          <Button onClick={() => setAsked('disable')}>
            <FormattedMessage id={`${words}.disable`} />
          </Button>
        ) : (
          <Button variant="primary" busy={turn.isPending} onClick={() => turn.mutate('active')}>
            <FormattedMessage id={letIn} />
          </Button>
        )}
        <Button variant="danger" onClick={() => setAsked('remove')}>
          <FormattedMessage id={`${words}.remove`} />
        </Button>
      </FormActions>
      <ConfirmDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={doIt}
        busy={turn.isPending || remove.isPending}
        title={<FormattedMessage id={`${words}.${asked ?? 'disable'}.ask`} values={{ name }} />}
        action={<FormattedMessage id={`${words}.${asked ?? 'disable'}`} />}
        cancel={formatMessage({ id: 'admin.form.cancel' })}
      >
        <FormattedMessage id={`${words}.${asked ?? 'disable'}.why`} />
      </ConfirmDialog>
    </>
  )
}
