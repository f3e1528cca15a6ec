import { newSecret } from '@guichet/lti/login/secret'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { LaunchDeps } from '../../launches/deps.ts'
import { answerWith, heldFor, type Known } from '../clients/held.ts'
import { presentClient } from '../clients/present.ts'
import { findClient, updateClient } from '../clients/repository.ts'
import { keepSecret, removeSecret } from './repository.ts'
import { sealSecret } from './sealing.ts'

const MOST = 2

export function makeSecret({ host, launches, siteId }: LaunchDeps, { actor }: Cause, known: Known) {
  const secret = newSecret(launches.random)
  // Without an idempotency record, which would keep the secret.
  return host.change({ actor }, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    if (before.value.algorithm !== 'HS256') return failure('core.embed.own_keys')
    if (before.value.secrets.length >= MOST) return failure('core.embed.two_secrets')
    const [id, at] = [host.newId(), host.now()]
    await keepSecret(tx, { id, clientId: known.id, sealed: sealSecret(host, secret), createdAt: at })
    await updateClient(tx, known.id, {}, at)
    const row = (await findClient(tx, known.id))!
    const client = presentClient(row)
    return changed(answer(201, { client, id, secret }, { version: row.version }), told('made', siteId, row, id))
  })
}

export function dropSecret({ host, siteId }: LaunchDeps, cause: Cause, known: Known, secretId: string) {
  return host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    if (!(await removeSecret(tx, known.id, secretId))) return failure('not_found')
    await updateClient(tx, known.id, {}, host.now())
    const after = { id: known.id, version: known.version + 1 }
    return changed(await answerWith(tx, known.id), told('removed', siteId, after, secretId))
  })
}

function told(what: 'made' | 'removed', contextId: string, { id, version }: Known, secret: string): NewEvent {
  // Its name alone: tokens say it openly.
  const changes = { secret: what === 'made' ? ([null, secret] as const) : ([secret, null] as const) }
  return { type: `core.embed_secret.${what}`, contextId, subjectId: id, subjectVersion: version, changes }
}
