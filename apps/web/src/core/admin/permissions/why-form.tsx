import { ComboBox } from '@guichet/ui/combo-box'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './why.module.css'
import { usePeopleAt } from './use-contexts.ts'
import { useNames } from './use-names.ts'
import type { Capability } from './use-permissions.ts'

interface Props {
  readonly context: string
  readonly capabilities: readonly Capability[]
  readonly user: string | null
  /** What that person is called, once it is known. */
  readonly name: string
  readonly capability: string | null
}

/** Whom and what it is asked of. The answer comes as soon as both are chosen. */
export function WhyForm({ context, capabilities, user, name, capability }: Props) {
  const { formatMessage } = useIntl()
  const navigate = useNavigate()
  const names = useNames()
  const [typed, setText] = useState<string | null>(null)
  const text = typed ?? name
  const { people, isFetching } = usePeopleAt(context, text.trim())
  const ask = (asked: Readonly<Record<string, string | undefined>>) =>
    void navigate({
      to: '.',
      search: (search: Record<string, unknown>) => ({ ...search, ...asked }),
      replace: true,
      resetScroll: false,
    })
  const components = Map.groupBy(capabilities, ({ component }) => component)
  return (
    <div className={css.form}>
      <ComboBox
        label={formatMessage({ id: 'admin.why.person' })}
        sections={[{ id: 'people', options: people.map(({ id, name }) => ({ id, text: name })) }]}
        text={text}
        onTextChange={setText}
        value={user}
        onChange={(id) => ask({ user: id ?? undefined })}
        loading={isFetching && formatMessage({ id: 'core.loading' })}
        empty={formatMessage({ id: text.trim().length < 2 ? 'admin.why.person.type' : 'admin.why.person.none' })}
        openLabel={formatMessage({ id: 'admin.why.person.open' })}
      />
      <Field label={<FormattedMessage id="admin.why.capability" />}>
        <NativeSelect
          value={capability ?? ''}
          onChange={({ target }) => ask({ capability: target.value || undefined })}
        >
          <option value="">{formatMessage({ id: 'admin.why.capability.choose' })}</option>
          {[...components].map(([component, all]) => (
            <optgroup key={component} label={names.component(component)}>
              {all.map(({ name }) => (
                <option key={name} value={name}>
                  {names.capability(name)}
                </option>
              ))}
            </optgroup>
          ))}
        </NativeSelect>
      </Field>
    </div>
  )
}
