import type { Db, Tx } from '@guichet/db/connect'
import type { ToolKey } from '@guichet/lti/keys/tool-keys'

export interface KeptKey {
  readonly kid: string
  readonly createdAt: Date
  readonly publicJwk: ToolKey['publicJwk']
  readonly sealed: Uint8Array
}

export async function findKeys(db: Db | Tx): Promise<KeptKey[]> {
  const rows = await db.ltiToolKey.findMany({ orderBy: [{ createdAt: 'desc' }, { kid: 'asc' }] })
  return rows.map((row) => ({ ...row, publicJwk: row.publicJwk as ToolKey['publicJwk'] }))
}

export async function keepKey(tx: Tx, key: KeptKey): Promise<void> {
  await tx.ltiToolKey.create({
    data: { ...key, publicJwk: { ...key.publicJwk }, sealed: new Uint8Array(key.sealed) },
  })
}

export async function removeKeys(tx: Tx, kids: readonly string[]): Promise<void> {
  await tx.ltiToolKey.deleteMany({ where: { kid: { in: [...kids] } } })
}
