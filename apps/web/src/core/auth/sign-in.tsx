import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { BrandMark } from '@guichet/ui/brand'
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { LanguageChoice } from '../me/preferences.tsx'
import { SignInForm } from './sign-in-form.tsx'
import css from './sign-in.module.css'

export default function SignIn() {
  const { formatMessage } = useIntl()
  const { page, queries } = useSite()
  const { to }: { readonly to?: unknown } = useSearch({ strict: false })
  usePageTitle(formatMessage({ id: 'core.sign_in' }))

  // What the former person saw is not kept for the next.
  useEffect(() => queries.clear(), [queries])

  return (
    <main className={css.page}>
      <div className={css.column}>
        <p className={css.brand}>
          <BrandMark />
          {page.name}
        </p>
        <header>
          <h1 className={css.title}>
            <FormattedMessage id="core.sign_in" />
          </h1>
          <p className={css.lead}>
            <FormattedMessage id={to === undefined ? 'core.sign_in.lead' : 'core.sign_in.go_on'} />
          </p>
        </header>
        <SignInForm to={to} />
        <div className={css.language}>
          <LanguageChoice />
        </div>
      </div>
    </main>
  )
}
