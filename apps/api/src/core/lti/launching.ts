import type { LtiDeployment, LtiPlatform } from '@guichet/db/client'
import { sql } from '@guichet/plugin-kit/sql'

/** What a login and a launch need to know of their platform, and `LAUNCHING_PLATFORM` as the statement `p` tells it. */
export type LaunchingPlatform = Pick<
  LtiPlatform,
  | 'id'
  | 'issuer'
  | 'clientId'
  | 'name'
  | 'family'
  | 'authorizationEndpoint'
  | 'tokenEndpoint'
  | 'tokenAudience'
  | 'jwksUrl'
  | 'unrecognised'
  | 'frameAncestors'
>

export const LAUNCHING_PLATFORM = sql`p.id, p.issuer, p.client_id AS "clientId", p.name, p.family,
  p.authorization_endpoint AS "authorizationEndpoint", p.token_endpoint AS "tokenEndpoint", p.token_audience AS "tokenAudience",
  p.jwks_url AS "jwksUrl", p.unrecognised, COALESCE(p.frame_ancestors, '{}') AS "frameAncestors"`

/** The same of its deployment. */
export type LaunchingDeployment = Pick<LtiDeployment, 'id' | 'status' | 'categoryId' | 'roles' | 'adminsAreManagers'>
