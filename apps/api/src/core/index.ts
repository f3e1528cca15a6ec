import type { ServerHalf } from '@guichet/plugin-kit/server'
import { sweepFiles } from '../host/files/sweep.ts'
import { routes as activities } from './activities/routes.ts'
import { routes as administration } from './administration/routes.ts'
import { routes as assignments } from './assignments/routes.ts'
import { routes as attention } from './attention/routes.ts'
import { routes as audit } from './audit/routes.ts'
import { withAuth } from './auth/deps.ts'
import { routes as auth } from './auth/routes.ts'
import { routes as categories } from './categories/routes.ts'
import { routes as contexts } from './contexts/routes.ts'
import { routes as courses } from './courses/routes.ts'
import type { CoreDeps } from './deps.ts'
import { routes as drafts } from './drafts/routes.ts'
import { manifest } from './manifest.ts'
import { routes as markdown } from './markdown/routes.ts'
import { routes as me } from './me/routes.ts'
import { routes as overview } from './overview/routes.ts'
import { routes as passwordLinks } from './password-links/routes.ts'
import { routes as permissions } from './permissions/routes.ts'
import { routes as plugins } from './plugins/routes.ts'
import { routes as roles } from './roles/routes.ts'
import { routes as sessions } from './sessions/routes.ts'
import { routes as settings } from './settings/routes.ts'
import { sweep } from './sweep.ts'
import { routes as tokens } from './tokens/routes.ts'
import { routes as userImport } from './users/import/routes.ts'
import { routes as users } from './users/routes.ts'

/** The core as the host mounts it: by the same loop as a plugin. */
export function coreHalf(deps: CoreDeps): ServerHalf {
  const known = withAuth(deps)
  const nouns = [
    auth,
    administration,
    audit,
    tokens,
    me,
    markdown,
    users,
    userImport,
    sessions,
    passwordLinks,
    categories,
    courses,
    assignments,
    activities,
    drafts,
    overview,
    roles,
    plugins,
    attention,
    contexts,
    permissions,
    settings,
  ]
  return { manifest, routes: nouns.map((routes) => routes(known)), jobs: [sweep, sweepFiles(deps.storage)] }
}
