import { randomUUID } from 'node:crypto'
import type { Tx } from '@guichet/db/connect'
import { isKeyDue, retiredKeys, signingKey } from '@guichet/lti/keys/rotation'
import { generateToolKey, type ToolKey } from '@guichet/lti/keys/tool-keys'
import type { Host } from '@guichet/plugin-kit/host'
import { changed } from '@guichet/plugin-kit/server'
import { manifest } from '../../manifest.ts'
import { lockForTransaction, TOOL_KEY_LOCK } from '../../locks.ts'
import { findKeys, keepKey, removeKeys, type KeptKey } from './repository.ts'
import { seal, unseal } from '../../auth/sealed.ts'

const secretOf = (host: Host) => host.secret(manifest, 'lti tool keys')

/** Ours, newest first: all that are to be published. The first who asks makes the first one. */
export async function publishedKeys(host: Host): Promise<readonly KeptKey[]> {
  const keys = await findKeys(host.db)
  if (keys.length > 0) return keys
  const made = await host.change({ actor: null }, async (tx) => {
    await rotateKeys(tx, host)
    return changed({ ok: true, value: await findKeys(tx) })
  })
  if (!made.ok) throw new Error(`no key could be made: ${made.error.code}`)
  return made.value
}

/** The one that signs now. Unsealed for each use: signing is rare, and nothing private stays in memory. */
export async function ourSigningKey(host: Host): Promise<ToolKey> {
  const key = signingKey(await publishedKeys(host), host.now())
  if (key === null) throw new Error('there is no key that signs')
  const { kid, createdAt, publicJwk, sealed } = key
  const privateJwk = JSON.parse(unseal(sealed, secretOf(host))) as ToolKey['privateJwk']
  return { kid, createdAt, publicJwk, privateJwk }
}

/** Makes the next key when it is due, long before it signs, and forgets those that nobody needs any more (lti.md 1.7). */
export async function rotateKeys(tx: Tx, host: Host): Promise<void> {
  await lockForTransaction(tx, TOOL_KEY_LOCK)
  const now = host.now()
  const keys = await findKeys(tx)
  await removeKeys(
    tx,
    retiredKeys(keys, now).map(({ kid }) => kid),
  )
  if (!isKeyDue(keys, now)) return
  const { privateJwk, ...key } = await generateToolKey(randomUUID(), now)
  await keepKey(tx, { ...key, sealed: seal(JSON.stringify(privateJwk), secretOf(host)) })
}
