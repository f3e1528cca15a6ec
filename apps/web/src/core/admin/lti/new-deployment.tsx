import { newKey } from '@guichet/plugin-kit/web/new-key'
import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { AdminForm, written } from '../form/admin-form.tsx'
import { usePlatformDeploymentsClient, useRefreshLti } from './use-lti.ts'

const CODES = { 'core.lti.deployment_known': 'deploymentId' }

export function NewDeployment({ platform }: { readonly platform: string }) {
  const client = usePlatformDeploymentsClient()
  const refresh = useRefreshLti()
  const [made, setMade] = useState(0)
  return (
    <AdminForm
      key={made}
      codes={CODES}
      send={async (data) => {
        const body = { deploymentId: written(data, 'deploymentId') }
        await client.create({ params: { platform }, body, idempotencyKey: newKey() })
        await refresh()
        setMade(made + 1)
      }}
      submit={<FormattedMessage id="admin.lti.deployment.add" />}
    >
      {(faultOf) => (
        <Field
          size="s"
          label={<FormattedMessage id="admin.lti.deploymentId" />}
          hint={<FormattedMessage id="admin.lti.deploymentId.hint" />}
          error={faultOf('deploymentId')}
        >
          <TextInput size="s" name="deploymentId" maxLength={255} autoComplete="off" spellCheck={false} />
        </Field>
      )}
    </AdminForm>
  )
}
