import type { LaunchPage } from '@guichet/api/core/launches/page'
import type { ltiRegistrationsContract } from '@guichet/api/core/lti/registration/contract'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Notice } from '@guichet/ui/notice'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { PlainPage } from './plain-page.tsx'
import css from './plain-page.module.css'

export type Registered = SuccessOf<(typeof ltiRegistrationsContract)['operations']['confirm']>

type Props = Omit<Extract<LaunchPage, { step: 'register' }>, 'step'> & {
  readonly confirm: (code: string) => Promise<Registered>
  readonly close: () => void
}

/** An LMS asks to be registered: which one, what it is asked for, and that it is meant (lti.md 1.14, step 2). */
export function Register({ code, host, grades, invited, confirm, close }: Props) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [registered, setRegistered] = useState<Registered | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  usePageTitle(formatMessage({ id: 'lti.register' }))

  async function send(): Promise<void> {
    setBusy(true)
    try {
      setRegistered(await confirm(code))
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }

  if (registered !== null) return <Done registered={registered} close={close} />
  const named = { host: <strong>{host}</strong>, name: <strong dir="auto">{invited}</strong> }
  return (
    <PlainPage title={<FormattedMessage id="lti.register" />}>
      <p>
        <FormattedMessage id={invited === null ? 'lti.register.who' : 'lti.register.invited'} values={named} />
      </p>
      <div>
        <p>
          <FormattedMessage id="lti.register.asks" />
        </p>
        <ul className={css.asked}>
          {[...ASKED, ...(grades ? ['grades'] : [])].map((name) => (
            <li key={name}>
              <FormattedMessage id={`lti.register.asks.${name}`} />
            </li>
          ))}
        </ul>
      </div>
      {invited === null && (
        <Notice
          title={<FormattedMessage id="lti.register.uninvited" />}
          actions={
            <a href={`/admin/lti/asked#${code}`} target="_blank" rel="noreferrer">
              <FormattedMessage id="lti.register.vouch.way" />
            </a>
          }
        >
          <p>
            <FormattedMessage id="lti.register.vouch" />
          </p>
        </Notice>
      )}
      {failure !== null && (
        <Notice tone="danger" live="alert">
          {problemText(failure)}
        </Notice>
      )}
      {/* What was tried once is tried again from the LMS. */}
      {failure === null && (
        <Button variant="primary" busy={busy} onClick={() => void send()}>
          <FormattedMessage id="lti.register.confirm" />
        </Button>
      )}
    </PlainPage>
  )
}

const ASKED = ['who', 'courses', 'roster'] as const

function Done({
  registered: { name, outcome },
  close,
}: {
  readonly registered: Registered
  readonly close: () => void
}) {
  return (
    <PlainPage title={<FormattedMessage id={`lti.registered.${outcome}`} values={{ name }} />}>
      <output>
        <FormattedMessage id={`lti.registered.${outcome}.what`} />
      </output>
      <Button variant="primary" onClick={close}>
        <FormattedMessage id="lti.registered.close" />
      </Button>
    </PlainPage>
  )
}
