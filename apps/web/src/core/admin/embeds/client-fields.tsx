import { Checkbox } from '@guichet/ui/checkbox'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { TextArea } from '@guichet/ui/text-area'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage, useIntl } from 'react-intl'
import { written } from '../form/admin-form.tsx'
import type { Client } from './use-embeds.ts'

type Ceiling = Client['ceiling']

const CEILINGS = ['guest', 'student', 'teacher', 'editingteacher', 'manager'] as const satisfies Ceiling[]
const SECONDS = [30, 60, 120, 300] as const

interface Props {
  readonly client?: Client
  readonly faultOf: (field: string) => string | undefined
}

/** What is set of a site that shows activities; with what it signs is said once, where it is let in. */
export function ClientFields({ client, faultOf }: Props) {
  const { formatMessage } = useIntl()
  const word = (name: string) => <FormattedMessage id={`admin.embeds.${name}`} />
  const kept = client?.tokenSeconds ?? 60
  const seconds = [...new Set([...SECONDS, kept])].toSorted((a, b) => a - b)
  return (
    <>
      <Field size="s" label={word('name')} hint={word('name.hint')} error={faultOf('name')}>
        <TextInput size="s" name="name" defaultValue={client?.name} maxLength={200} autoComplete="off" />
      </Field>
      <Field size="s" label={word('origins')} hint={word('origins.hint')} error={faultOf('origins')}>
        <TextArea size="s" name="origins" rows={2} spellCheck={false} defaultValue={client?.origins.join('\n')} />
      </Field>
      <Field size="s" label={word('ceiling')} hint={word('ceiling.hint')} error={faultOf('ceiling')}>
        <NativeSelect size="s" name="ceiling" defaultValue={client?.ceiling ?? 'student'}>
          {CEILINGS.map((role) => (
            <option key={role} value={role}>
              {formatMessage({ id: `admin.role.${role}` })}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field size="s" label={word('seconds')} hint={word('seconds.hint')} error={faultOf('tokenSeconds')}>
        <NativeSelect size="s" name="tokenSeconds" defaultValue={kept}>
          {seconds.map((each) => (
            <option key={each} value={each}>
              {formatMessage({ id: 'admin.embeds.n_seconds' }, { seconds: each })}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Checkbox name="createsPeople" defaultChecked={client?.createsPeople ?? true} label={word('creates')} />
    </>
  )
}

/** As the API takes it. */
export function clientIn(data: FormData) {
  const ceiling = written(data, 'ceiling')
  return {
    name: written(data, 'name'),
    origins: written(data, 'origins').split(/\s+/).filter(Boolean),
    ceiling: CEILINGS.find((role) => role === ceiling) ?? 'student',
    tokenSeconds: Number(written(data, 'tokenSeconds')),
    createsPeople: data.has('createsPeople'),
  } as const
}
