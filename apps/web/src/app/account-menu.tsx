import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Avatar } from '@guichet/ui/avatar'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { Link, useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { LanguageChoice, ThemeChoice } from '../core/me/preferences.tsx'
import css from './account-menu.module.css'
import { useSite } from './site-context.ts'
import { AdminWay } from '../core/admin/admin-way.tsx'
import { useDisclosure } from './use-disclosure.ts'

/** Who I am, how the page looks to me, and the way out. */
export function AccountMenu() {
  const { formatMessage } = useIntl()
  const { user, notify } = useApp()
  const { person } = useSite()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const label = formatMessage({ id: 'core.account.menu' }, { name: user.name })
  const { open, frame, close, button, panel } = useDisclosure()

  function signOut(): void {
    person.signOut().then(
      // Leaving on purpose, not to come back to this very screen.
      () => void navigate({ to: '/sign-in' }),
      (error: unknown) => notify({ tone: 'danger', text: problemText(error) }),
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
              <span>{user.username}</span>
            </p>
            <div className={css.choices}>
              <LanguageChoice />
              <ThemeChoice />
            </div>
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
          </>
        )}
      </div>
    </div>
  )
}
