import { activityPaths } from '@guichet/api/core/activities/paths'
import type { activitiesContract } from '@guichet/api/core/activities/contract'
import { administrationPaths } from '@guichet/api/core/administration/paths'
import type { administrationContract } from '@guichet/api/core/administration/contract'
import { authPaths } from '@guichet/api/core/auth/paths'
import type { authContract } from '@guichet/api/core/auth/contract'
import { coursePaths } from '@guichet/api/core/courses/paths'
import type { coursesContract } from '@guichet/api/core/courses/contract'
import { draftPaths } from '@guichet/api/core/drafts/paths'
import type { draftsContract } from '@guichet/api/core/drafts/contract'
import { mePaths } from '@guichet/api/core/me/paths'
import type { meContract } from '@guichet/api/core/me/contract'
import { overviewPaths } from '@guichet/api/core/overview/paths'
import type { overviewContract } from '@guichet/api/core/overview/contract'
import { tokenPaths } from '@guichet/api/core/tokens/paths'
import type { tokensContract } from '@guichet/api/core/tokens/contract'
import { createClient, type Transport } from '@guichet/plugin-kit/client'

const BASE = '/api/v1'

export type Core = ReturnType<typeof createCore>

/** The typed clients of the host's own operations. */
export function createCore(transport: Transport) {
  return {
    auth: createClient<typeof authContract>(BASE, authPaths, transport),
    me: createClient<typeof meContract>(BASE, mePaths, transport),
    administration: createClient<typeof administrationContract>(BASE, administrationPaths, transport),
    activities: createClient<typeof activitiesContract>(BASE, activityPaths, transport),
    courses: createClient<typeof coursesContract>(BASE, coursePaths, transport),
    overview: createClient<typeof overviewContract>(BASE, overviewPaths, transport),
    drafts: createClient<typeof draftsContract>(BASE, draftPaths, transport),
    tokens: createClient<typeof tokensContract>(BASE, tokenPaths, transport),
  }
}
