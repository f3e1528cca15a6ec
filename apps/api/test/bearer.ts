import { newId } from '@guichet/db/ids'
import type { App } from '../src/app.ts'

/** An access token of a session made in the database. */
export async function bearerOf(app: App, userId: string): Promise<string> {
  const sessionId = newId()
  const now = new Date()
  await app.host.db.session.create({
    data: { id: sessionId, userId, createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) },
  })
  return app.accessTokens.sign({ sid: sessionId, sub: userId })
}
