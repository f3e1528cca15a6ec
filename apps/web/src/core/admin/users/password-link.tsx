import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { Notice } from '@guichet/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Copyable } from '@guichet/plugin-kit/web/copyable'
import { addressOf, dropLink, keptLink } from './kept-link.ts'
import { useRefreshUsers } from './use-refresh.ts'
import css from './users.module.css'
import { useUserPasswordClient, type User } from './use-users.ts'

/** A link to hand over, as no mail is sent; shown until the page is left. Forgetting the present password is asked about first. */
export function PasswordLink({ user }: { readonly user: User }) {
  const { formatMessage, formatDate } = useIntl()
  const client = useUserPasswordClient()
  const refresh = useRefreshUsers()
  const notifyFailure = useNotifyFailure()
  const [made, setMade] = useState(() => keptLink(user.id))
  const [asked, setAsked] = useState(false)
  useEffect(() => dropLink, [])
  const give = useMutation({
    mutationFn: (forget: boolean) => client.link({ params: { user: user.id }, body: { forget } }),
    async onSuccess(link) {
      setMade(link)
      setAsked(false)
      await refresh()
    },
    onError: notifyFailure,
  })

  return (
    <>
      {made !== null && (
        <Notice
          tone="success"
          live="status"
          title={<FormattedMessage id="admin.user.link.made" values={{ name: user.name }} />}
        >
          <p>
            <FormattedMessage
              id="admin.user.link.until"
              values={{ date: formatDate(made.expiresAt, { dateStyle: 'long', timeStyle: 'short' }) }}
            />
          </p>
          <Copyable text={addressOf(made)} />
        </Notice>
      )}
      <p>
        <FormattedMessage id={user.hasPassword ? 'admin.user.password.has' : 'admin.user.password.none'} />
      </p>
      <div className={css.buttons}>
        <Button busy={give.isPending && !asked} onClick={() => give.mutate(false)}>
          <FormattedMessage id="admin.user.link.make" />
        </Button>
        {user.hasPassword && (
          <Button variant="danger" onClick={() => setAsked(true)}>
            <FormattedMessage id="admin.user.password.forget" />
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => give.mutate(true)}
        busy={give.isPending}
        title={<FormattedMessage id="admin.user.password.forget.title" values={{ name: user.name }} />}
        action={<FormattedMessage id="admin.user.password.forget" />}
        cancel={formatMessage({ id: 'admin.form.cancel' })}
      >
        <FormattedMessage id="admin.user.password.forget.why" />
      </ConfirmDialog>
    </>
  )
}
