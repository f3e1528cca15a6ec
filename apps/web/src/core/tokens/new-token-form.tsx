import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Field, FieldError } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { TextInput } from '@guichet/ui/text-input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type SubmitEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { tokensQuery, type NewToken } from './queries.ts'
import form from '../form.module.css'
import css from './tokens.module.css'

const SCOPES = ['read', 'write'] as const
const LIVES = [7, 30, 90, 365] as const
const USUAL_LIFE = 90

export function NewTokenForm({ onCreated }: { readonly onCreated: (made: NewToken) => void }) {
  const { formatMessage } = useIntl()
  const { core } = useSite()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const element = useRef<HTMLFormElement>(null)
  const [nameless, setNameless] = useState(false)

  const create = useMutation({
    mutationFn: core.tokens.create,
    async onSuccess(made) {
      element.current?.reset()
      onCreated(made)
      await queries.invalidateQueries(tokensQuery(core))
    },
  })

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const name = String(data.get('name')).trim()
    setNameless(name === '')
    if (name === '') element.current?.querySelector<HTMLInputElement>('[name=name]')?.focus()
    else if (!create.isPending) {
      const scope = data.get('scope') === 'write' ? 'write' : 'read'
      create.mutate({ body: { name, scope, expiresInDays: Number(data.get('days')) } })
    }
  }

  return (
    <form ref={element} className={form.form} onSubmit={submit} noValidate>
      <Field
        label={<FormattedMessage id="core.tokens.name" />}
        hint={<FormattedMessage id="core.tokens.name.hint" />}
        error={nameless && <FormattedMessage id="core.tokens.name.missing" />}
      >
        <TextInput name="name" maxLength={100} autoComplete="off" required />
      </Field>
      <div className={css.pair}>
        <Field label={<FormattedMessage id="core.tokens.scope" />}>
          <NativeSelect name="scope">
            {SCOPES.map((scope) => (
              <option key={scope} value={scope}>
                {formatMessage({ id: `core.tokens.scope.${scope}` })}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={<FormattedMessage id="core.tokens.days" />}>
          <NativeSelect name="days" defaultValue={USUAL_LIFE}>
            {LIVES.map((days) => (
              <option key={days} value={days}>
                {formatMessage({ id: 'core.tokens.days.n' }, { days })}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      {create.isError && (
        <div role="alert">
          <FieldError>{problemText(create.error)}</FieldError>
        </div>
      )}
      <Button type="submit" size="l" busy={create.isPending}>
        <span>
          <FormattedMessage id="core.tokens.create" />
        </span>
      </Button>
    </form>
  )
}
