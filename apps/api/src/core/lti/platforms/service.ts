import type { LtiPlatform } from '@guichet/db/client'
import { failure } from '@guichet/plugin-kit/failure'
import type { Cause, Host } from '@guichet/plugin-kit/host'
import { answerPage, idCursor, nameCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { z } from 'zod'
import { refusingDuplicates } from '../../outcomes.ts'
import { originsIn, soundAddresses } from '../../launches/addresses.ts'
import { addressedTo } from './audience.ts'
import type { LtiDeps } from '../deps.ts'
import type { ltiPlatformsContract } from './contract.ts'
import { answerWith, heldFor, stale, type Known } from './held.ts'
import { presentItem, presentLaunch, presentPlatform } from './present.ts'
import { createPlatform, findPlatform, findLately, listLaunches, listPlatforms, updatePlatform } from './repository.ts'

export async function viewPlatforms({ db }: Host, query: PageQuery) {
  const after = readCursor(query.cursor, nameCursor)
  if (!after.ok) return after
  const rows = await listPlatforms(db, after.value, query.limit + 1)
  return answerPage(
    pageOf(rows, query.limit, ({ name, id }) => [name, id]),
    presentItem,
  )
}

export async function viewPlatform({ db }: Host, id: string) {
  const row = await findPlatform(db, id)
  if (row === null) return failure('not_found')
  return answer(200, presentPlatform(row, await findLately(db, id)), { version: row.version })
}

export async function viewLaunches(
  { db }: Host,
  id: string,
  query: PageQuery & { readonly failed?: 'true' | undefined },
) {
  const after = readCursor(query.cursor, idCursor)
  if (!after.ok) return after
  if ((await findPlatform(db, id)) === null) return failure('not_found')
  const wanted = { after: after.value?.[0], onlyFailed: query.failed === 'true', take: query.limit + 1 }
  const rows = await listLaunches(db, id, wanted)
  return answerPage(
    pageOf(rows, query.limit, (row) => [row.id]),
    presentLaunch,
  )
}

type Operations = (typeof ltiPlatformsContract)['operations']

/** This server asks them itself. */
const ASKED = ['tokenEndpoint', 'jwksUrl', 'serviceOrigins']

export async function addPlatform(deps: LtiDeps, cause: Cause, given: z.output<Operations['create']['body']>) {
  const { host, siteId } = deps
  const { name: _, clientId: __, family: ___, unrecognised, newDeployments, ...addresses } = given
  const sound = soundAddresses(deps, { ...addresses, tokenAudience: addressedTo(given.tokenAudience) }, ASKED)
  if (!sound.ok) return sound
  return refusingDuplicates({ core_lti_platform_issuer_client_id_key: 'core.lti.platform_known' }, () =>
    host.change(cause, async (tx) => {
      const row = await createPlatform(tx, {
        ...given,
        ...asOrigins(given),
        id: host.newId(),
        unrecognised,
        newDeployments,
        status: 'active',
        at: host.now(),
      })
      const { name, issuer, clientId } = row
      return changed(answer(201, presentPlatform(row, { skew: null, unlistedOrigins: [] }), { version: row.version }), {
        type: 'core.lti_platform.added',
        contextId: siteId,
        subjectId: row.id,
        subjectVersion: row.version,
        changes: { name: [null, name], issuer: [null, issuer], clientId: [null, clientId] },
      })
    }),
  )
}

type Changes = z.output<Operations['update']['body']>

export async function changePlatform(deps: LtiDeps, cause: Cause, known: Known, given: Changes) {
  const { name: _, family: __, unrecognised: ___, newDeployments: ____, ...addresses } = given
  const sound = soundAddresses(deps, { ...addresses, tokenAudience: addressedTo(given.tokenAudience) }, ASKED)
  if (!sound.ok) return sound
  const wanted = Object.fromEntries(
    Object.entries({ ...given, ...asOrigins(given) }).filter(([, value]) => value !== undefined),
  ) as Partial<LtiPlatform>
  return deps.host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    const changes = differences(before.value, wanted)
    if (Object.keys(changes).length === 0) return changed(await answerWith(tx, before.value))
    const { proposal: ____, ...data } = wanted
    const after = await updatePlatform(tx, known, data, deps.host.now())
    if (after === null) return stale(tx, before.value)
    return changed(await answerWith(tx, after), {
      type: 'core.lti_platform.updated',
      contextId: deps.siteId,
      subjectId: after.id,
      subjectVersion: after.version,
      changes,
    })
  })
}

function asOrigins({ frameAncestors, serviceOrigins }: Changes) {
  return {
    ...(frameAncestors !== undefined && { frameAncestors: originsIn(frameAncestors) }),
    ...(serviceOrigins !== undefined && { serviceOrigins: originsIn(serviceOrigins) }),
  }
}

/** Lists are told as one text: what people read in the log. */
const told = (value: unknown) => (Array.isArray(value) ? value.join(' ') : value)

const differences = (before: LtiPlatform, wanted: Partial<LtiPlatform>) =>
  Object.fromEntries(
    Object.entries(wanted)
      .map(([name, value]) => [name, [told(before[name as keyof LtiPlatform]), told(value)] as const] as const)
      .filter(([, [from, to]]) => from !== to),
  )
