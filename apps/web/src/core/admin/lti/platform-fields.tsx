import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { TextArea } from '@guichet/ui/text-area'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage, useIntl } from 'react-intl'
import { RecordText } from '../form/record-text.tsx'
import { written } from '../form/admin-form.tsx'
import type { Platform } from './use-lti.ts'

interface Props {
  readonly platform?: Platform
  readonly faultOf: (field: string) => string | undefined
}

const ADDRESSES = ['authorizationEndpoint', 'tokenEndpoint', 'jwksUrl', 'tokenAudience'] as const
const ORIGINS = ['frameAncestors', 'serviceOrigins'] as const
const CHOICES = { unrecognised: ['confirm', 'refuse'], newDeployments: ['pending', 'active'] } as const
const FAMILIES = ['moodle', 'canvas', 'desire2learn', 'blackboard', 'sakai'] as const

/** What an LMS's administrator says of it, and how its launches are taken. */
export function PlatformFields({ platform, faultOf }: Props) {
  const { formatMessage } = useIntl()
  const label = (name: string) => <FormattedMessage id={`admin.lti.${name}`} />
  const optional = <FormattedMessage id="admin.form.optional" />
  const chosen = (name: string) => platform?.[name as keyof typeof CHOICES]
  const families = [...new Set([...FAMILIES, ...(platform?.family == null ? [] : [platform.family])])]
  return (
    <>
      <Field size="s" label={label('name')} hint={label('name.hint')} error={faultOf('name')}>
        <RecordText name="name" value={platform?.name} maxLength={200} />
      </Field>
      <Field size="s" label={label('family')} hint={label('family.hint')} error={faultOf('family')}>
        <NativeSelect key={platform?.family} size="s" name="family" defaultValue={platform?.family ?? ''}>
          <option value="">{formatMessage({ id: 'admin.lti.family.other' })}</option>
          {families.map((family) => (
            <option key={family} value={family}>
              {familyName(family)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {platform === undefined && (
        <>
          <Field size="s" label={label('issuer')} hint={label('issuer.hint')} error={faultOf('issuer')}>
            <Address name="issuer" />
          </Field>
          <Field size="s" label={label('clientId')} error={faultOf('clientId')}>
            <TextInput size="s" name="clientId" maxLength={255} autoComplete="off" spellCheck={false} />
          </Field>
        </>
      )}
      {ADDRESSES.map((name) => (
        <Field
          key={name}
          size="s"
          label={label(name)}
          hint={label(`${name}.hint`)}
          error={faultOf(name)}
          mark={name === 'tokenAudience' && optional}
        >
          <Address key={platform?.[name]} name={name} value={platform?.[name] ?? ''} />
        </Field>
      ))}
      {Object.entries(CHOICES).map(([name, options]) => (
        <Field key={name} size="s" label={label(name)} hint={label(`${name}.hint`)} error={faultOf(name)}>
          <NativeSelect key={chosen(name)} size="s" name={name} defaultValue={chosen(name) ?? options[0]}>
            {options.map((option) => (
              <option key={option} value={option}>
                {formatMessage({ id: `admin.lti.${name}.${option}` })}
              </option>
            ))}
          </NativeSelect>
        </Field>
      ))}
      {ORIGINS.map((name) => (
        <Field
          key={name}
          size="s"
          label={label(name)}
          hint={label(`${name}.hint`)}
          error={faultOf(name)}
          mark={optional}
        >
          <TextArea
            key={platform?.[name].join('\n')}
            size="s"
            name={name}
            rows={2}
            spellCheck={false}
            defaultValue={platform?.[name].join('\n')}
          />
        </Field>
      ))}
    </>
  )
}

const NAMES: Readonly<Record<string, string>> = {
  moodle: 'Moodle',
  canvas: 'Canvas',
  desire2learn: 'Brightspace (D2L)',
  blackboard: 'Blackboard',
  sakai: 'Sakai',
}

const familyName = (family: string) => NAMES[family] ?? family

function Address({ name, value }: { readonly name: string; readonly value?: string }) {
  return (
    <TextInput
      size="s"
      name={name}
      defaultValue={value}
      inputMode="url"
      maxLength={2_000}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
    />
  )
}

const lines = (data: FormData, name: string) => written(data, name).split(/\s+/).filter(Boolean)

/** As the API takes it. */
export function platformIn(data: FormData) {
  return {
    name: written(data, 'name'),
    family: written(data, 'family') || null,
    authorizationEndpoint: written(data, 'authorizationEndpoint'),
    tokenEndpoint: written(data, 'tokenEndpoint'),
    tokenAudience: written(data, 'tokenAudience') || null,
    jwksUrl: written(data, 'jwksUrl'),
    unrecognised: written(data, 'unrecognised') === 'refuse' ? 'refuse' : 'confirm',
    newDeployments: written(data, 'newDeployments') === 'active' ? 'active' : 'pending',
    frameAncestors: lines(data, 'frameAncestors'),
    serviceOrigins: lines(data, 'serviceOrigins'),
  } as const
}
