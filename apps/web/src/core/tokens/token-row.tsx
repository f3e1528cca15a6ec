import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { CardRow } from '@guichet/ui/card'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { tokensQuery, type Token } from './queries.ts'
import css from './tokens.module.css'
import { useTokenDetails } from './use-token-details.ts'

/** A token, and the way to take it back, which cannot be undone: the same button is asked twice, so that it keeps the focus. */
export function TokenRow({ token }: { readonly token: Token }) {
  const { formatMessage } = useIntl()
  const { core } = useSite()
  const { notify } = useApp()
  const queries = useQueryClient()
  const notifyFailure = useNotifyFailure()
  const details = useTokenDetails()
  const [sure, setSure] = useState(false)

  const revoke = useMutation({
    mutationFn: () => core.tokens.revoke({ params: { token: token.id } }),
    async onSuccess() {
      await queries.invalidateQueries(tokensQuery(core))
      notify({ tone: 'success', text: formatMessage({ id: 'core.tokens.revoked' }, { name: token.name }) })
    },
    onError: notifyFailure,
  })

  const words = sure ? 'core.tokens.revoke.sure' : 'core.tokens.revoke'
  return (
    <CardRow
      title={token.name}
      detail={details(token)}
      end={
        <span className={css.actions}>
          {sure && (
            <Button size="s" variant="bare" onClick={() => setSure(false)}>
              <FormattedMessage id="core.tokens.keep" />
            </Button>
          )}
          <Button
            size="s"
            variant={sure ? 'danger' : 'soft'}
            busy={revoke.isPending}
            aria-label={formatMessage({ id: `${words}.of` }, { name: token.name })}
            onClick={() => (sure ? revoke.mutate() : setSure(true))}
          >
            <span>
              <FormattedMessage id={words} />
            </span>
          </Button>
        </span>
      }
    />
  )
}
