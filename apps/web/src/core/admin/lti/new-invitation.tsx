import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { Notice } from '@guichet/ui/notice'
import { TextInput } from '@guichet/ui/text-input'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Copyable } from '@guichet/plugin-kit/web/copyable'
import { AdminForm, written } from '../form/admin-form.tsx'
import { useInvitationsClient, useRefreshLti } from './use-lti.ts'

const DAYS = [1, 7, 30] as const

/** The address is in one answer only: it is shown until the page is left. */
export function NewInvitation() {
  const { formatMessage } = useIntl()
  const client = useInvitationsClient()
  const refresh = useRefreshLti()
  const [made, setMade] = useState<{ readonly name: string; readonly address: string } | null>(null)

  async function send(data: FormData): Promise<void> {
    const body = { name: written(data, 'name'), days: Number(written(data, 'days')) }
    setMade(await client.create({ body }))
    await refresh()
  }

  return (
    <>
      {made !== null && (
        <Notice
          tone="success"
          live="status"
          title={<FormattedMessage id="admin.lti.invitation.made" values={{ name: made.name }} />}
        >
          <p>
            <FormattedMessage id="admin.lti.invitation.paste" />
          </p>
          <Copyable text={made.address} />
        </Notice>
      )}
      <AdminForm key={made?.address} send={send} submit={<FormattedMessage id="admin.lti.invite" />}>
        {(faultOf) => (
          <>
            <Field
              size="s"
              label={<FormattedMessage id="admin.lti.name" />}
              hint={<FormattedMessage id="admin.lti.name.hint" />}
              error={faultOf('name')}
            >
              <TextInput size="s" name="name" maxLength={200} autoComplete="off" />
            </Field>
            <Field size="s" label={<FormattedMessage id="admin.lti.invitation.days" />} error={faultOf('days')}>
              <NativeSelect size="s" name="days" defaultValue="7">
                {DAYS.map((days) => (
                  <option key={days} value={days}>
                    {formatMessage({ id: 'admin.lti.invitation.n_days' }, { days })}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          </>
        )}
      </AdminForm>
    </>
  )
}
