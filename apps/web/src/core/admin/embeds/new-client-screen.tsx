import { newKey } from '@guichet/plugin-kit/web/new-key'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { Page, PageHeader } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { AdminForm, written } from '../form/admin-form.tsx'
import { ClientFields, clientIn } from './client-fields.tsx'
import { KeysField } from './keys-field.tsx'
import { useClientsClient, useRefreshEmbeds, type Client } from './use-embeds.ts'

const ALGORITHMS = ['HS256', 'ES256', 'RS256'] as const satisfies Client['algorithm'][]

/** A site is let in; what it may show, and its secret, come next, on its own page. */
export default function NewClientScreen() {
  const { formatMessage } = useIntl()
  const api = useClientsClient()
  const refresh = useRefreshEmbeds()
  const navigate = useNavigate()
  const [algorithm, setAlgorithm] = useState<Client['algorithm']>('HS256')
  usePageTitle(formatMessage({ id: 'admin.embeds.new' }))

  async function send(data: FormData): Promise<void> {
    const jwksUrl = algorithm === 'HS256' ? null : written(data, 'jwksUrl')
    const { id } = await api.create({ body: { ...clientIn(data), algorithm, jwksUrl }, idempotencyKey: newKey() })
    await refresh()
    await navigate({ to: `/admin/embeds/${id}` })
  }

  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="admin.embeds.new" />}
        lead={<FormattedMessage id="admin.embeds.new.why" />}
      />
      <Panel title={<FormattedMessage id="admin.embeds.site" />}>
        <AdminForm
          send={send}
          submit={<FormattedMessage id="admin.embeds.new" />}
          aside={
            <Link to="/admin/embeds">
              <FormattedMessage id="admin.form.cancel" />
            </Link>
          }
        >
          {(faultOf) => (
            <>
              <ClientFields faultOf={faultOf} />
              <Field
                size="s"
                label={<FormattedMessage id="admin.embeds.algorithm" />}
                hint={<FormattedMessage id="admin.embeds.algorithm.hint" />}
                error={faultOf('algorithm')}
              >
                <NativeSelect
                  size="s"
                  value={algorithm}
                  onChange={({ currentTarget: { value } }) =>
                    setAlgorithm(ALGORITHMS.find((known) => known === value) ?? 'HS256')
                  }
                >
                  {ALGORITHMS.map((known) => (
                    <option key={known} value={known}>
                      {formatMessage({ id: `admin.embeds.algorithm.${known}` })}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
              {algorithm !== 'HS256' && <KeysField error={faultOf('jwksUrl')} />}
            </>
          )}
        </AdminForm>
      </Panel>
    </Page>
  )
}
