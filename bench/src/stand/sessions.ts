import { signingKey } from '@guichet/api/core/auth/signing-key'
import { useAccessTokens } from '@guichet/api/host/access/access-tokens'
import { openPool } from '@guichet/api/database'
import { newId } from '@guichet/db/ids'
import { fastify } from 'fastify'
import type { Credentials } from '../load/job.ts'

/** Bearers made afresh, for each half of a round: they live ten minutes. */
export type Sessions = () => Credentials[]

const HOURS = 12

/**
 * Sessions of these people, so many of each, as signing in would have left them. There are many, because one token may ask 3,000 times
 * a minute and no more: the API that is measured is the one that is used, with its ceiling.
 */
export async function openSessions(databaseUrl: string, people: readonly string[], each: number): Promise<Sessions> {
  const pool = openPool({ url: databaseUrl, poolSize: 1, applicationName: 'guichet-bench' })
  try {
    const now = new Date()
    const secret = await signingKey(pool.prisma, now)
    const sessions = people.flatMap((userId) => Array.from({ length: each }, () => ({ id: newId(), userId })))
    const expiresAt = new Date(now.getTime() + HOURS * 3_600_000)
    await pool.prisma.session.createMany({
      data: sessions.map((session) => ({ ...session, createdAt: now, expiresAt })),
    })
    const signer = fastify()
    const accessTokens = await useAccessTokens(signer, secret)
    await signer.ready()
    return () => sessions.map(({ id, userId }) => ({ bearer: accessTokens.sign({ sid: id, sub: userId }), userId }))
  } finally {
    await pool.close()
  }
}
