import { newId } from '@guichet/db/ids'
import type { LaunchContext } from '@guichet/plugin-kit/launch'
import type { App } from '../src/app.ts'

/** An access token of a session made in the database; of one that an LMS launched into a place, with what it said. */
export async function bearerOf(
  app: App,
  userId: string,
  withinId: string | null = null,
  launch: LaunchContext | null = null,
): Promise<string> {
  const sessionId = newId()
  const now = new Date()
  await app.host.db.session.create({
    data: {
      id: sessionId,
      userId,
      withinId,
      ...(launch !== null && { launch: { ...launch } }),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
    },
  })
  return app.accessTokens.sign({ sid: sessionId, sub: userId })
}
