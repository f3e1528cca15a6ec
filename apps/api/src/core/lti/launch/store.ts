import type { Db } from '@guichet/db/connect'
import type { Deployment, LaunchStore, StoredLogin } from '@guichet/lti/launch/store'
import { hashOf } from '@guichet/lti/login/secret'
import type { LtiDeps } from '../deps.ts'
import { meet } from '../deployments/meet.ts'
import { findLaunching } from '../deployments/repository.ts'
import type { LaunchingDeployment, LaunchingPlatform } from '../launching.ts'
import { takeLogin } from '../login/repository.ts'
import { originsOf, platformOf } from '../platform.ts'

/** A login with the rows that it names. */
export interface KeptLogin extends StoredLogin {
  readonly row: LaunchingPlatform
  readonly storage: string | null
  readonly state: string
}

export interface KnownDeployment extends Deployment {
  readonly row: LaunchingDeployment
}

/** What one launch asks of the database: its login, which is gone with that, and its deployment. The login is told to who asks for it. */
export function launchStore(deps: LtiDeps, took: (login: KeptLogin) => void): LaunchStore<KnownDeployment> {
  return {
    async takeLogin(state) {
      const login = await takeKept(deps.host.db, state)
      if (login !== null) took(login)
      return login
    },
    async deployment(platformId, deploymentId) {
      const row =
        (await findLaunching(deps.host.db, platformId, deploymentId)) ?? (await meet(deps, platformId, deploymentId))
      return { row, status: statusOf(row), allowsAnonymous: false }
    },
  }
}

// The database holds no other (core_lti_deployment_status_check).
const statusOf = ({ status }: LaunchingDeployment) => status as Deployment['status']

async function takeKept(db: Db, state: string): Promise<KeptLogin | null> {
  const taken = await takeLogin(db, hashOf(state))
  if (taken === null) return null
  const { nonce, secretHash, storage, expiresAt, ...row } = taken
  const login = { nonce, secretHash, storage, expiresAt, state }
  return { ...login, registration: row.id, platform: platformOf(row), origins: originsOf(row), row }
}
