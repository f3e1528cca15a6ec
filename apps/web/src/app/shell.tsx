import { AppShell } from '@guichet/ui/app-shell'
import { Brand } from '@guichet/ui/brand'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Keys } from '../core/commands/keys.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Crumbs } from './crumbs.tsx'
import { Nav } from './nav.tsx'
import { Offline } from './offline.tsx'
import { useSite } from './site-context.ts'

/** The frame of every page of someone signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { formatMessage } = useIntl()
  const { page } = useSite()
  return (
    <AppShell
      skipLabel={formatMessage({ id: 'core.skip' })}
      brand={
        <Link to="/" activeOptions={{ exact: true }} title={formatMessage({ id: 'core.home' })}>
          <Brand name={page.name} />
        </Link>
      }
      breadcrumbs={<Crumbs />}
      nav={<Nav />}
      end={
        <>
          <Keys />
          <AccountMenu />
        </>
      }
      banner={<Offline />}
    >
      {children}
    </AppShell>
  )
}
