import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { IconButton } from '@guichet/ui/icon-button'
import { Notice } from '@guichet/ui/notice'
import { useState } from 'react'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import { Copyable } from '@guichet/plugin-kit/web/copyable'
import css from '../admin.module.css'
import { useAct, useSecretsClient, type Client } from './use-embeds.ts'

const MOST = 2

interface Made {
  readonly id: string
  readonly secret: string
}

/** What the site signs with: shown when it is made, until the page is left; two at most, so that one can take the other's place. */
export function Secrets({ client }: { readonly client: Client }) {
  const { formatMessage } = useIntl()
  const api = useSecretsClient()
  const [made, setMade] = useState<Made | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const { id, version, secrets } = client
  const make = useAct({
    send: async () => setMade(await api.make({ params: { client: id }, ifMatch: version })),
    said: 'admin.embeds.secret.made',
  })
  const remove = useAct({
    send: (secret: string) => api.remove({ params: { client: id, secret }, ifMatch: version }),
    said: 'admin.embeds.secret.removed',
  })
  return (
    <div className={css.parts}>
      <p className={css.quiet}>
        <FormattedMessage id={secrets.length === 0 ? 'admin.embeds.secrets.none' : 'admin.embeds.secrets.why'} />
      </p>
      {made !== null && (
        <Notice tone="success" title={<FormattedMessage id="admin.embeds.secret.once" />}>
          <p>
            <FormattedMessage id="admin.embeds.secret.put" values={{ kid: <code>{made.id}</code> }} />
          </p>
          <Copyable text={made.secret} />
        </Notice>
      )}
      {secrets.length > 0 && (
        <CardList boxed label={formatMessage({ id: 'admin.embeds.secrets' })}>
          {secrets.map((secret) => (
            <CardRow
              key={secret.id}
              title={<code>{secret.id}</code>}
              detail={
                <FormattedMessage
                  id="admin.embeds.secret.since"
                  values={{ when: <FormattedDate value={secret.createdAt} dateStyle="medium" timeStyle="short" /> }}
                />
              }
              end={
                <IconButton
                  icon="trash"
                  label={formatMessage({ id: 'admin.embeds.secret.remove' }, { id: secret.id.slice(-6) })}
                  onClick={() => setAsked(secret.id)}
                />
              }
            />
          ))}
        </CardList>
      )}
      {secrets.length < MOST && (
        <div>
          <Button icon="plus" busy={make.isPending} onClick={() => make.mutate()}>
            <FormattedMessage id={secrets.length === 0 ? 'admin.embeds.secret.make' : 'admin.embeds.secret.next'} />
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => remove.mutate(asked ?? '', { onSettled: () => setAsked(null) })}
        busy={remove.isPending}
        title={<FormattedMessage id="admin.embeds.secret.ask" />}
        action={<FormattedMessage id="admin.embeds.secret.take" />}
        cancel={formatMessage({ id: 'admin.form.cancel' })}
      >
        <FormattedMessage id="admin.embeds.secret.ask.why" />
      </ConfirmDialog>
    </div>
  )
}
