import { Button } from '@guichet/ui/button'
import { CardRow } from '@guichet/ui/card'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { DeploymentForm } from './deployment-form.tsx'
import { StateChip } from './state-chip.tsx'
import { useAct } from './use-act.ts'
import { useDeploymentsClient, type Deployment } from './use-lti.ts'

export function DeploymentRow({ deployment }: { readonly deployment: Deployment }) {
  const [open, setOpen] = useState(false)
  const client = useDeploymentsClient()
  const { id, version, status, deploymentId, category, courses } = deployment
  const turn = useAct({
    send: (wanted: 'active' | 'disabled') =>
      client.turn({ params: { deployment: id }, body: { status: wanted }, ifMatch: version }),
    said: (wanted) => `admin.lti.deployment.turned.${wanted}`,
  })
  return (
    <CardRow
      title={<code dir="auto">{deploymentId}</code>}
      detail={
        category !== null && (
          <FormattedMessage
            id="admin.lti.deployment.in"
            values={{ category: <Link to={`/admin/places/${category.id}`}>{category.name}</Link>, courses }}
          />
        )
      }
      end={
        <>
          <StateChip status={status} />
          {status === 'active' ? (
            <Button variant="bare" size="s" busy={turn.isPending} onClick={() => turn.mutate('disabled')}>
              <FormattedMessage id="admin.lti.deployment.disable" />
            </Button>
          ) : (
            <Button size="s" busy={turn.isPending} onClick={() => turn.mutate('active')}>
              <FormattedMessage id="admin.lti.deployment.approve" />
            </Button>
          )}
          <Button variant="bare" size="s" aria-expanded={open} onClick={() => setOpen(!open)}>
            <FormattedMessage id="admin.lti.deployment.set" />
          </Button>
        </>
      }
      more={open && <DeploymentForm deployment={deployment} onDone={() => setOpen(false)} />}
    />
  )
}
