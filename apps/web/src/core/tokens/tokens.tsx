import { CardList } from '@guichet/ui/card'
import { Notice } from '@guichet/ui/notice'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { Copyable } from '@guichet/plugin-kit/web/copyable'
import { useSite } from '../../app/site-context.ts'
import { NewTokenForm } from './new-token-form.tsx'
import { tokensQuery, type NewToken } from './queries.ts'
import { TokenRow } from './token-row.tsx'
import css from './tokens.module.css'

/** My personal tokens. The secret of a new one is shown once, until the page is left or the token revoked. */
export function Tokens() {
  const { core } = useSite()
  const { items: tokens } = useSuspenseQuery(tokensQuery(core)).data
  const [made, setMade] = useState<NewToken | null>(null)
  const secret = tokens.some(({ id }) => id === made?.token.id) ? made?.secret : undefined
  return (
    <div className={css.tokens}>
      {secret !== undefined && (
        <Notice tone="success" live="status" title={<FormattedMessage id="core.tokens.created" />}>
          <Copyable text={secret} />
        </Notice>
      )}
      {tokens.length > 0 && (
        <CardList>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </CardList>
      )}
      <NewTokenForm onCreated={setMade} />
    </div>
  )
}
