import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Field } from '@guichet/ui/field'
import { PasswordInput } from '@guichet/ui/password-input'
import { TextInput } from '@guichet/ui/text-input'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useRef, useState, type SubmitEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import css from '../auth/sign-in.module.css'

interface Props {
  readonly username: string
  readonly choose: (password: string) => Promise<unknown>
}

/** Chosen, it is used at once: nobody has to type it again. */
export function ChooseForm({ username, choose }: Props) {
  const { formatMessage } = useIntl()
  const { page, person } = useSite()
  const minimum = page.passwordMin
  const router = useRouter()
  const problemText = useProblemText()
  const input = useRef<HTMLFormElement>(null)
  const [short, setShort] = useState(false)
  const set = useMutation({
    async mutationFn(password: string) {
      await choose(password)
      await person.signIn(username, password)
    },
    onSuccess: () => router.history.replace('/'),
    onError: () => input.current?.querySelector('input')?.focus(),
  })

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    setShort(password.length < minimum)
    if (password.length < minimum) event.currentTarget.querySelector<HTMLElement>('[name=password]')?.focus()
    else if (!set.isPending) set.mutate(password)
  }

  const fault = short
    ? formatMessage({ id: 'core.password.too_short' }, { minimum })
    : set.isError && problemText(set.error)
  return (
    <form ref={input} className={css.form} onSubmit={submit} noValidate>
      <Field label={<FormattedMessage id="core.sign_in.username" />}>
        <TextInput name="username" autoComplete="username" value={username} readOnly />
      </Field>
      <Field
        label={<FormattedMessage id="core.password.new" />}
        hint={<FormattedMessage id="core.password.rule" values={{ minimum }} />}
        error={fault}
      >
        <PasswordInput
          name="password"
          autoComplete="new-password"
          revealLabel={formatMessage({ id: 'core.sign_in.show' })}
          hideLabel={formatMessage({ id: 'core.sign_in.hide' })}
          required
        />
      </Field>
      <Button type="submit" variant="primary" size="l" busy={set.isPending} className={css.submit}>
        <FormattedMessage id="core.set_password.submit" />
      </Button>
    </form>
  )
}
