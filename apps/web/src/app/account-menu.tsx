import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Avatar } from '@guichet/ui/avatar'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { LanguageChoice, ThemeChoice } from '../core/me/preferences.tsx'
import css from './account-menu.module.css'
import type { Site } from './site.ts'
import { useSite } from './site-context.ts'
import { AdminWay } from '../core/admin/admin-way.tsx'
import { useDisclosure } from './use-disclosure.ts'

const NewTab = lazy(() => import('../core/lti/new-tab.tsx'))

/** Who I am, how the page looks to me, and the way out. */
export function AccountMenu() {
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const { launch, person } = useSite()
  const navigate = useNavigate()
  const notifyFailure = useNotifyFailure()
  const label = formatMessage({ id: 'core.account.menu' }, { name: user.name })
  const { open, frame, close, button, panel } = useDisclosure()

  function signOut(): void {
    person.signOut().then(
      // Leaving on purpose, not to come back to this very screen.
      () => void navigate({ to: '/sign-in' }),
      notifyFailure,
    )
  }

  return (
    <div className={css.frame} ref={frame}>
      <button type="button" className={css.button} title={label} {...button}>
        <Avatar name={user.name} me />
        <VisuallyHidden>{label}</VisuallyHidden>
      </button>
      <div className={css.panel} {...panel}>
        {open && (
          <>
            <p className={css.who}>
              <strong>{user.name}</strong>
              <span>{launch === null ? user.username : launch.platform}</span>
            </p>
            <div className={css.choices}>
              <LanguageChoice />
              <ThemeChoice />
            </div>
            {launch === null ? (
              <ul className={css.ways}>
                <AdminWay onGo={close} />
                <li>
                  <Link to="/account" onClick={close}>
                    <FormattedMessage id="core.account" />
                  </Link>
                </li>
                <li>
                  <button type="button" onClick={signOut}>
                    <FormattedMessage id="core.sign_out" />
                  </button>
                </li>
              </ul>
            ) : (
              <LaunchWays launch={launch} onGo={close} />
            )}
          </>
        )}
      </div>
    </div>
  )
}

/** Who came from an LMS goes back to it; the session is over when the LMS's is. */
function LaunchWays({ launch, onGo }: { readonly launch: NonNullable<Site['launch']>; readonly onGo: () => void }) {
  const { returnUrl, purpose, embedded } = launch
  const framed = window.parent !== window && purpose !== 'choose' && !embedded
  return (
    <ul className={css.ways}>
      {framed && (
        <Suspense>
          <NewTab onGo={onGo} />
        </Suspense>
      )}
      {returnUrl !== null && (
        <li>
          <a href={returnUrl} target="_top" rel="noreferrer">
            <FormattedMessage id="lti.back" />
          </a>
        </li>
      )}
    </ul>
  )
}
