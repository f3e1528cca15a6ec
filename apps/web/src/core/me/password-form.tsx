import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldError } from '@guichet/ui/field'
import { PasswordInput } from '@guichet/ui/password-input'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type SubmitEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import css from '../form.module.css'
import { checkPasswords, fieldOf, type PasswordFault } from './password-faults.ts'

export function PasswordForm({ username }: { readonly username: string }) {
  const { formatMessage } = useIntl()
  const { core, page } = useSite()
  const minimum = page.passwordMin
  const { notify } = useApp()
  const problemText = useProblemText()
  const form = useRef<HTMLFormElement>(null)
  const [fault, setFault] = useState<PasswordFault | null>(null)

  function blame(found: PasswordFault): void {
    setFault(found)
    if (found.field !== null) form.current?.querySelector<HTMLInputElement>(`[name=${found.field}]`)?.focus()
  }

  const change = useMutation({
    mutationFn: core.me.changePassword,
    onSuccess() {
      form.current?.reset()
      notify({ tone: 'success', text: formatMessage({ id: 'core.password.changed' }) })
    },
    onError: (error) => blame({ field: fieldOf(error), text: problemText(error) }),
  })

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const passwords = { current: String(data.get('current')), new: String(data.get('new')) }
    const found = checkPasswords(passwords, minimum)
    setFault(null)
    if (found !== null) blame({ field: found.field, text: formatMessage({ id: found.message }, { minimum }) })
    else if (!change.isPending) change.mutate({ body: { ...passwords, keepTokens: data.has('keepTokens') } })
  }

  const words = {
    revealLabel: formatMessage({ id: 'core.sign_in.show' }),
    hideLabel: formatMessage({ id: 'core.sign_in.hide' }),
  }
  return (
    <form ref={form} className={css.form} onSubmit={submit} noValidate>
      {/* Tells password managers whose password changes. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <Field label={<FormattedMessage id="core.password.current" />} error={fault?.field === 'current' && fault.text}>
        <PasswordInput name="current" autoComplete="current-password" required {...words} />
      </Field>
      <Field
        label={<FormattedMessage id="core.password.new" />}
        hint={<FormattedMessage id="core.password.rule" values={{ minimum }} />}
        error={fault?.field === 'new' && fault.text}
      >
        <PasswordInput name="new" autoComplete="new-password" required {...words} />
      </Field>
      <Checkbox name="keepTokens" size="m" label={<FormattedMessage id="core.password.keep_tokens" />} />
      {fault?.field === null && (
        <div role="alert">
          <FieldError>{fault.text}</FieldError>
        </div>
      )}
      <Button type="submit" size="l" busy={change.isPending}>
        <span>
          <FormattedMessage id="core.password.change" />
        </span>
      </Button>
    </form>
  )
}
