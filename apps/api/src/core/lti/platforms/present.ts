import type { LtiLaunch, LtiPlatform } from '@guichet/db/client'
import { isAudienceForeign } from '@guichet/lti/registration/audience'
import type { z } from 'zod'
import type { launchOutcome, platform, platformItem } from './contract.ts'
import { proposalOf } from './proposed.ts'
import { originsOf } from '../platform.ts'
import type { Lately, PlatformItem } from './repository.ts'

export function presentItem({ lastAt, lastFailed, ...row }: PlatformItem): z.output<typeof platformItem> {
  return {
    ...row,
    // The database holds no other (core_lti_platform_status_check).
    status: row.status as z.output<typeof platformItem>['status'],
    lastLaunch: lastAt === null ? null : { at: lastAt.toISOString(), failed: lastFailed },
  }
}

export function presentPlatform(row: LtiPlatform, { skew, unlistedOrigins }: Lately): z.output<typeof platform> {
  type View = z.output<typeof platform>
  return {
    id: row.id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.clientId,
    family: row.family,
    // The database holds no others.
    status: row.status as View['status'],
    unrecognised: row.unrecognised as View['unrecognised'],
    newDeployments: row.newDeployments as View['newDeployments'],
    authorizationEndpoint: row.authorizationEndpoint,
    tokenEndpoint: row.tokenEndpoint,
    tokenAudience: row.tokenAudience,
    foreignAudience: isAudienceForeign(row),
    jwksUrl: row.jwksUrl,
    frameAncestors: row.frameAncestors,
    serviceOrigins: row.serviceOrigins,
    proposal: proposalOf(row),
    skew,
    unlistedOrigins: unlistedOrigins.filter((origin) => !originsOf(row).includes(origin)),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export const presentLaunch = (row: LtiLaunch): z.output<typeof launchOutcome> => ({
  id: row.id,
  at: row.launchedAt.toISOString(),
  deploymentId: row.deploymentId,
  message: row.message,
  failed: row.failed,
  reference: row.reference,
  skew: row.skew,
})
