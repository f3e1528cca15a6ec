import { identifier } from '../text.ts'
import type { Signed } from './evidence.ts'
import { rolesOf } from './roles.ts'

export const isByTheClient = ({ claims, client }: Signed) => claims['iss'] === client.id

/** For us, and nobody besides: whoever else gets the token could use it here. */
export function isForUsAlone({ claims, audience }: Signed): boolean {
  const audiences: readonly unknown[] = [claims['aud']].flat()
  return audiences.length === 1 && audiences[0] === audience
}

export const isSubjectRight = ({ claims }: Signed) => identifier(claims['sub']) !== null

export const isTokenNamed = ({ claims }: Signed) => identifier(claims['jti']) !== null

export const isForThisActivity = ({ claims, request }: Signed) => claims['tracker'] === request.activity

export const isParentListed = ({ claims, client }: Signed) =>
  client.origins.some((origin) => origin === claims['parent_origin'])

/** One that was made for a page is handed over by that page, and no other: not by one into which somebody carried it. */
export const isParentThere = ({ claims, request }: Signed) =>
  request.from !== null && claims['parent_origin'] === request.from

export const areRolesOurs = ({ claims }: Signed) => rolesOf(claims['roles']) !== null
