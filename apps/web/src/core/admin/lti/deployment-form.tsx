import { ApiProblem } from '@guichet/plugin-kit/client'
import { Button } from '@guichet/ui/button'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { FormattedMessage, useIntl } from 'react-intl'
import { RecordText } from '../form/record-text.tsx'
import css from '../admin.module.css'
import { AdminForm, written } from '../form/admin-form.tsx'
import { DeploymentRemoval } from './deployment-removal.tsx'
import { OFFERED, GRANTED, rolesIn } from './role-overrides.ts'
import { useDeploymentsClient, useRefreshLti, type Deployment } from './use-lti.ts'

interface Props {
  readonly deployment: Deployment
  readonly onDone: () => void
}

/** What its category is called, and what the roles of the LMS become in it. */
export function DeploymentForm({ deployment, onDone }: Props) {
  const { formatMessage } = useIntl()
  const client = useDeploymentsClient()
  const refresh = useRefreshLti()
  const { id, version, category, roles, adminsAreManagers } = deployment

  async function send(data: FormData): Promise<void> {
    const body = {
      roles: rolesIn(data, roles),
      adminsAreManagers: data.has('adminsAreManagers'),
      ...(category !== null && { category: written(data, 'category') }),
    }
    try {
      await client.update({ params: { deployment: id }, body, ifMatch: version })
    } catch (error) {
      // What it is now is shown beside the words that say so.
      if (error instanceof ApiProblem && error.status === 412) void refresh()
      throw error
    }
    await refresh()
    onDone()
  }

  return (
    <AdminForm
      send={send}
      submit={<FormattedMessage id="admin.form.save" />}
      aside={
        <>
          <Button onClick={onDone}>
            <FormattedMessage id="admin.form.cancel" />
          </Button>
          <DeploymentRemoval deployment={deployment} />
        </>
      }
    >
      {(faultOf) => (
        <>
          {category !== null && (
            <Field size="s" label={<FormattedMessage id="admin.lti.deployment.category" />} error={faultOf('category')}>
              <RecordText name="category" value={category.name} maxLength={200} />
            </Field>
          )}
          <p className={css.quiet}>
            <FormattedMessage id="admin.lti.roles.why" />
          </p>
          {OFFERED.map((role) => (
            <Field key={role} size="s" label={<FormattedMessage id={`admin.lti.role.${role}`} />}>
              <NativeSelect
                key={roles[role]}
                size="s"
                name={role}
                defaultValue={role in roles ? (roles[role] ?? 'none') : ''}
              >
                <option value="">{formatMessage({ id: 'admin.lti.roles.usual' })}</option>
                {GRANTED.map((granted) => (
                  <option key={granted} value={granted}>
                    {formatMessage({ id: `admin.role.${granted}` })}
                  </option>
                ))}
                <option value="none">{formatMessage({ id: 'admin.lti.roles.none' })}</option>
              </NativeSelect>
            </Field>
          ))}
          <Checkbox
            key={String(adminsAreManagers)}
            name="adminsAreManagers"
            defaultChecked={adminsAreManagers}
            label={<FormattedMessage id="admin.lti.adminsAreManagers" />}
          />
        </>
      )}
    </AdminForm>
  )
}
