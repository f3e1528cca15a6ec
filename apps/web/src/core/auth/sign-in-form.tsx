import { ApiProblem } from '@guichet/plugin-kit/client'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Field, FieldError } from '@guichet/ui/field'
import { PasswordInput } from '@guichet/ui/password-input'
import { TextInput } from '@guichet/ui/text-input'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useRef, useState, type SubmitEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { returnPath } from '../../lib/return-path.ts'
import css from './sign-in.module.css'

type Missing = 'username' | 'password' | null

/** Errors are said at the field that mends them. `to` is where the person was going, as the address says it. */
export function SignInForm({ to }: { readonly to: unknown }) {
  const { formatMessage } = useIntl()
  const { person } = useSite()
  const router = useRouter()
  const problemText = useProblemText()
  const [missing, setMissing] = useState<Missing>(null)
  const form = useRef<HTMLFormElement>(null)
  const focus = (name: string) => form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus()

  const signIn = useMutation({
    mutationFn: ({ username, password }: { username: string; password: string }) => person.signIn(username, password),
    onSuccess: () => router.history.replace(returnPath(to, location.origin)),
    onError: () => focus('password'),
  })

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const username = String(data.get('username')).trim()
    const password = String(data.get('password'))
    const lacking = username === '' ? 'username' : password === '' ? 'password' : null
    setMissing(lacking)
    if (lacking !== null) focus(lacking)
    else if (!signIn.isPending) signIn.mutate({ username, password })
  }

  const failure = signIn.isError && missing === null ? problemText(signIn.error) : undefined
  const wrong = signIn.error instanceof ApiProblem && signIn.error.code === 'auth.failed'
  return (
    <form ref={form} className={css.form} onSubmit={submit} noValidate>
      <Field
        label={<FormattedMessage id="core.sign_in.username" />}
        error={missing === 'username' && <FormattedMessage id="core.sign_in.username.missing" />}
      >
        <TextInput name="username" autoComplete="username" autoCapitalize="off" spellCheck={false} required />
      </Field>
      <Field
        label={<FormattedMessage id="core.sign_in.password" />}
        error={missing === 'password' ? <FormattedMessage id="core.sign_in.password.missing" /> : wrong && failure}
      >
        <PasswordInput
          name="password"
          autoComplete="current-password"
          revealLabel={formatMessage({ id: 'core.sign_in.show' })}
          hideLabel={formatMessage({ id: 'core.sign_in.hide' })}
          required
        />
      </Field>
      {!wrong && failure !== undefined && (
        <div role="alert">
          <FieldError>{failure}</FieldError>
        </div>
      )}
      <Button type="submit" variant="primary" size="l" busy={signIn.isPending} className={css.submit}>
        <FormattedMessage id="core.sign_in.submit" />
      </Button>
    </form>
  )
}
