import type { ServerHalf } from '@guichet/plugin-kit/server'
import { sweepFiles } from '../host/files/sweep.ts'
import { routes as activities } from './activities/routes.ts'
import { routes as administration } from './administration/routes.ts'
import { routes as assignments } from './assignments/routes.ts'
import { routes as attention } from './attention/routes.ts'
import { routes as audit } from './audit/routes.ts'
import { routes as auth } from './auth/routes.ts'
import { routes as categories } from './categories/routes.ts'
import { routes as contexts } from './contexts/routes.ts'
import { routes as courses } from './courses/routes.ts'
import { routes as drafts } from './drafts/routes.ts'
import { routes as embedClients } from './embed/clients/routes.ts'
import { routes as embedLoader } from './embed/loader/routes.ts'
import { routes as embedSecrets } from './embed/secrets/routes.ts'
import { routes as embedSession } from './embed/session/routes.ts'
import type { LtiDeps } from './lti/deps.ts'
import { scoresReader } from './lti/grades/reader.ts'
import { routes as ltiGrades } from './lti/grades/routes.ts'
import { routes as ltiDeployments } from './lti/deployments/routes.ts'
import { routes as ltiInvitations } from './lti/invitations/routes.ts'
import { routes as ltiPlatforms } from './lti/platforms/routes.ts'
import { routes as ltiRegistrations } from './lti/registration/routes.ts'
import { routes as ltiSession } from './lti/session/routes.ts'
import { routes as ltiTool } from './lti/tool/routes.ts'
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
import { routes as visits } from './visits/routes.ts'

/** The core as the host mounts it: by the same loop as a plugin. */
export function coreHalf(known: LtiDeps): ServerHalf {
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
    visits,
    ltiSession,
    ltiPlatforms,
    ltiDeployments,
    ltiInvitations,
    ltiRegistrations,
    ltiTool,
    embedClients,
    embedSecrets,
    embedSession,
    ltiGrades,
    embedLoader,
  ]
  return {
    manifest,
    routes: nouns.map((routes) => routes(known)),
    jobs: [sweep, sweepFiles(known.storage), known.lti.roster, known.lti.scores],
    readers: [scoresReader(known)],
  }
}
