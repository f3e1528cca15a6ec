import { packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'
import { SIGNS } from './transit.ts'

interface Made {
  readonly id: string
  readonly version: number
}

const seen = ({ version }: Made) => ({ 'if-match': `"${version}"` })

/** Sites that show an activity, called by the corpus; their ids, and what takes all of them away again. */
export async function sowClients(
  admin: Sower,
  activity: string,
): Promise<{ clients: string[]; forget: () => Promise<void> }> {
  const names = packsFor(190, true)
  const clients = await each(SIGNS, async (sign, i) => {
    const made = await admin.send<Made>('embed.clients.create', 'post embed/clients', {
      data: {
        name: `${sign} ${names[i]!}`,
        algorithm: 'HS256',
        origins: ['https://shop.example'],
        activities: [activity],
      },
    })
    return admin.send<Made>('embed.clients.update', `patch embed/clients/${made.id}`, {
      data: { name: `${sign} ${names[i + 1]!}` },
      headers: seen(made),
    })
  })
  return {
    clients: clients.map(({ id }) => id),
    forget: async () => {
      await each(clients, (client) =>
        admin.send('embed.clients.remove', `delete embed/clients/${client.id}`, { headers: seen(client) }),
      )
    },
  }
}
