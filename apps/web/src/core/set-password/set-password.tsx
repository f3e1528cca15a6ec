import { passwordLinkPaths } from '@guichet/api/core/password-links/paths'
import type { passwordLinkContract } from '@guichet/api/core/password-links/contract'
import { createClient } from '@guichet/plugin-kit/client'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { BrandMark } from '@guichet/ui/brand'
import { Notice } from '@guichet/ui/notice'
import { Skeleton } from '@guichet/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import css from '../auth/sign-in.module.css'
import { LanguageChoice } from '../me/preferences.tsx'
import { ChooseForm } from './choose-form.tsx'

/** Where a link leads by which somebody chooses a password. The token stands behind the #, where no log of a server has it. */
export default function SetPassword() {
  const { formatMessage } = useIntl()
  const { page, transport } = useSite()
  const problemText = useProblemText()
  const [token] = useState(() => location.hash.slice(1))
  const client = createClient<typeof passwordLinkContract>('/api/v1', passwordLinkPaths, transport)
  const { data: owner, error } = useQuery({
    queryKey: ['core', 'password-link'],
    queryFn: ({ signal }) => client.look({ body: { token }, signal }),
    retry: false,
    gcTime: 0,
  })
  usePageTitle(formatMessage({ id: 'core.set_password' }))
  return (
    <main className={css.page}>
      <div className={css.column}>
        <p className={css.brand}>
          <BrandMark />
          {page.name}
        </p>
        <header>
          <h1 className={css.title}>
            <FormattedMessage id="core.set_password" />
          </h1>
          {owner !== undefined && (
            <p className={css.lead}>
              <FormattedMessage id="core.set_password.lead" values={{ name: owner.name }} />
            </p>
          )}
        </header>
        {error !== null && (
          <Notice tone="danger" live="alert">
            {problemText(error)}
          </Notice>
        )}
        {owner === undefined && error === null && <Skeleton height="8rem" />}
        {owner !== undefined && (
          <ChooseForm username={owner.username} choose={(password) => client.use({ body: { token, password } })} />
        )}
        <div className={css.language}>
          <LanguageChoice />
        </div>
      </div>
    </main>
  )
}
