import { ConnectionTurn } from '../connection-turn.tsx'
import { useClientsClient, useRefreshEmbeds, type Client } from './use-embeds.ts'

export function ClientTurn({ client: { id, name, status, version } }: { readonly client: Client }) {
  const client = useClientsClient()
  const refresh = useRefreshEmbeds()
  const known = { params: { client: id }, ifMatch: version }
  return (
    <ConnectionTurn
      name={name}
      isActive={status === 'active'}
      words="admin.embeds"
      letIn="admin.embeds.enable"
      back="/admin/embeds"
      turn={(wanted) => client.turn({ ...known, body: { status: wanted } })}
      remove={() => client.remove(known)}
      refresh={refresh}
    />
  )
}
