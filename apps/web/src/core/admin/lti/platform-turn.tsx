import { ConnectionTurn } from '../connection-turn.tsx'
import { usePlatformsClient, useRefreshLti, type Platform } from './use-lti.ts'

export function PlatformTurn({ platform: { id, name, status, version } }: { readonly platform: Platform }) {
  const client = usePlatformsClient()
  const refresh = useRefreshLti()
  const known = { params: { platform: id }, ifMatch: version }
  return (
    <ConnectionTurn
      name={name}
      isActive={status === 'active'}
      words="admin.lti"
      letIn={status === 'pending' ? 'admin.lti.approve' : 'admin.lti.enable'}
      back="/admin/lti"
      turn={(wanted) => client.turn({ ...known, body: { status: wanted } })}
      remove={() => client.remove(known)}
      refresh={refresh}
    />
  )
}
