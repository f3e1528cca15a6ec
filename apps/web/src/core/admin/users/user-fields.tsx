import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage } from 'react-intl'
import { RecordText } from '../form/record-text.tsx'
import { written } from '../form/admin-form.tsx'
import css from './users.module.css'
import type { User } from './use-users.ts'

interface Props {
  readonly user?: User
  readonly faultOf: (field: string) => string | undefined
}

/** Which field a refusal of the API is about. */
export const USER_CODES = { 'core.user.username_taken': 'username', 'core.user.email_taken': 'email' }

/** What a person is called, signs in with and is reached by. */
export function UserFields({ user, faultOf }: Props) {
  const label = (id: string) => <FormattedMessage id={`admin.user.${id}`} />
  return (
    <>
      <div className={css.pair}>
        <Field size="s" label={label('given_name')} error={faultOf('givenName')}>
          <RecordText name="givenName" value={user?.givenName} maxLength={100} />
        </Field>
        <Field size="s" label={label('family_name')} error={faultOf('familyName')}>
          <RecordText name="familyName" value={user?.familyName} maxLength={100} />
        </Field>
      </div>
      <Field
        size="s"
        label={<FormattedMessage id="admin.users.username" />}
        hint={label('username.hint')}
        error={faultOf('username')}
      >
        <RecordText
          name="username"
          value={user?.username}
          maxLength={100}

          autoCapitalize="off"
          spellCheck={false}
        />
      </Field>
      <Field
        size="s"
        label={<FormattedMessage id="admin.users.email" />}
        mark={<FormattedMessage id="admin.form.optional" />}
        error={faultOf('email')}
      >
        <TextInput
          key={user?.email}
          size="s"
          type="email"
          name="email"
          defaultValue={user?.email ?? ''}
          maxLength={254}
          autoComplete="off"
        />
      </Field>
      <Field size="s" label={<FormattedMessage id="core.account.language" />} error={faultOf('language')}>
        <NativeSelect key={user?.language} size="s" name="language" defaultValue={user?.language ?? ''}>
          <option value="">
            <FormattedMessage id="admin.user.language.browser" />
          </option>
          <option value="fr" lang="fr">
            Français
          </option>
          <option value="en" lang="en">
            English
          </option>
        </NativeSelect>
      </Field>
    </>
  )
}

/** As the API takes it. */
export function userIn(data: FormData) {
  const language = written(data, 'language')
  return {
    givenName: written(data, 'givenName'),
    familyName: written(data, 'familyName'),
    username: written(data, 'username'),
    email: written(data, 'email') || null,
    language: language === 'fr' || language === 'en' ? language : null,
  } as const
}
