import { Button } from '@guichet/ui/button'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useAct } from './use-act.ts'
import { useDeploymentsClient, type Deployment } from './use-lti.ts'

/** Takes away one that was mistyped, or that the LMS has no more. */
export function DeploymentRemoval({ deployment: { id, deploymentId, version } }: { readonly deployment: Deployment }) {
  const { formatMessage } = useIntl()
  const client = useDeploymentsClient()
  const [asked, setAsked] = useState(false)
  const remove = useAct({
    send: () => client.remove({ params: { deployment: id }, ifMatch: version }),
    said: 'admin.lti.deployment.removed',
  })
  return (
    <>
      <Button variant="danger" onClick={() => setAsked(true)}>
        <FormattedMessage id="admin.lti.deployment.remove" />
      </Button>
      <ConfirmDialog
        open={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsked(false) })}
        busy={remove.isPending}
        title={<FormattedMessage id="admin.lti.deployment.remove.ask" values={{ name: deploymentId }} />}
        action={<FormattedMessage id="admin.lti.deployment.remove" />}
        cancel={formatMessage({ id: 'admin.form.cancel' })}
      >
        <FormattedMessage id="admin.lti.deployment.remove.why" />
      </ConfirmDialog>
    </>
  )
}
