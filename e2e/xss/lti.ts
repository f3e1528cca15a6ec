import { randomBytes } from 'node:crypto'
import { packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'
import { SIGNS } from './transit.ts'

interface Made {
  readonly id: string
  readonly version: number
}

const seen = ({ version }: Made) => ({ 'if-match': `"${version}"` })

/** LMSs, deployments and invitations called by the corpus; the LMSs’ ids, and what takes all of them away again. */
export async function sowConnections(admin: Sower): Promise<{ platforms: string[]; forget: () => Promise<void> }> {
  const names = packsFor(190, true)
  const ids = packsFor(220, true)
  const invitations = await each(SIGNS, async (sign, i) =>
    admin.send<Made>('lti.invitations.create', 'post lti/invitations', { data: { name: `${sign} ${names[i]!}` } }),
  )
  const platforms = await each(SIGNS, async (sign, i) => {
    const unique = randomBytes(5).toString('hex')
    const made = await admin.send<Made>('lti.platforms.create', 'post lti/platforms', {
      data: {
        name: `${sign} ${names[i]!}`,
        issuer: 'https://lms.example',
        clientId: `${unique} ${ids[i]!}`,
        authorizationEndpoint: 'https://lms.example/authorize',
        tokenEndpoint: 'https://lms.example/token',
        jwksUrl: 'https://lms.example/jwks',
      },
    })
    const changed = await admin.send<Made>('lti.platforms.update', `patch lti/platforms/${made.id}`, {
      data: { name: `${sign} ${names[i + 1]!}` },
      headers: seen(made),
    })
    const deployment = await admin.send<Made>(
      'lti.platforms.deployments.create',
      `post lti/platforms/${made.id}/deployments`,
      { data: { deploymentId: `${sign} ${ids[i]!}` } },
    )
    await admin.send('lti.deployments.update', `patch lti/deployments/${deployment.id}`, {
      data: { category: `${sign} ${names[i]!}` },
      headers: seen(deployment),
    })
    return changed
  })
  return {
    platforms: platforms.map(({ id }) => id),
    forget: async () => {
      await each(invitations, ({ id }) => admin.send('lti.invitations.revoke', `delete lti/invitations/${id}`))
      await each(platforms, (platform) =>
        admin.send('lti.platforms.remove', `delete lti/platforms/${platform.id}`, { headers: seen(platform) }),
      )
    },
  }
}
