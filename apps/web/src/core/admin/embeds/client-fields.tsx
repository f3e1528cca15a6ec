import { Checkbox } from '@guichet/ui/checkbox'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { TextArea } from '@guichet/ui/text-area'
import { FormattedMessage, useIntl } from 'react-intl'
import { RecordText } from '../form/record-text.tsx'
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
  const origins = client?.origins.join('\n')
  const ceiling = client?.ceiling ?? 'student'
  const creates = client?.createsPeople ?? true
  const kept = client?.tokenSeconds ?? 60
  const seconds = [...new Set([...SECONDS, kept])].toSorted((a, b) => a - b)
  return (
    <>
      <Field size="s" label={word('name')} hint={word('name.hint')} error={faultOf('name')}>
        <RecordText name="name" value={client?.name} maxLength={200} />
      </Field>
      <Field size="s" label={word('origins')} hint={word('origins.hint')} error={faultOf('origins')}>
        <TextArea key={origins} size="s" name="origins" rows={2} spellCheck={false} defaultValue={origins} />
      </Field>
      <Field size="s" label={word('ceiling')} hint={word('ceiling.hint')} error={faultOf('ceiling')}>
        <NativeSelect key={ceiling} size="s" name="ceiling" defaultValue={ceiling}>
          {CEILINGS.map((role) => (
            <option key={role} value={role}>
              {formatMessage({ id: `admin.role.${role}` })}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field size="s" label={word('seconds')} hint={word('seconds.hint')} error={faultOf('tokenSeconds')}>
        <NativeSelect key={kept} size="s" name="tokenSeconds" defaultValue={kept}>
          {seconds.map((each) => (
            <option key={each} value={each}>
              {formatMessage({ id: 'admin.embeds.n_seconds' }, { seconds: each })}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Checkbox key={String(creates)} name="createsPeople" defaultChecked={creates} label={word('creates')} />
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
