import { defaultRoleSettings } from '@guichet/lti/roles/map'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answerPage, idCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { z } from 'zod'
import { raiseRightsVersion } from '../../../host/access/rights-version.ts'
import { updateCategory } from '../../categories/repository.ts'
import type { LtiDeps } from '../deps.ts'
import { findPlatform } from '../platforms/repository.ts'
import { activate } from './activate.ts'
import type { ltiDeploymentsContract } from './contract.ts'
import { answerWith, heldFor, type Known } from './held.ts'
import { presentDeployment } from './present.ts'
import { createDeployment, findDeployment, findWhole, listDeployments, updateDeployment } from './repository.ts'

export async function viewDeployments({ host: { db } }: LtiDeps, platformId: string, query: PageQuery) {
  const after = readCursor(query.cursor, idCursor)
  if (!after.ok) return after
  if ((await findPlatform(db, platformId)) === null) return failure('not_found')
  const rows = await listDeployments(db, platformId, after.value?.[0], query.limit + 1)
  return answerPage(
    pageOf(rows, query.limit, ({ id }) => [id]),
    presentDeployment,
  )
}

/** Whoever enters one by hand means it: it is let in at once. */
export function addDeployment(deps: LtiDeps, cause: Cause, platformId: string, deploymentId: string) {
  const { host, siteId } = deps
  return host.change(cause, async (tx) => {
    const platform = await findPlatform(tx, platformId)
    if (platform === null) return failure('not_found')
    const id = host.newId()
    const { platformAdminsAreManagers: adminsAreManagers } = defaultRoleSettings(platform.family)
    if (!(await createDeployment(tx, { id, platformId, deploymentId, adminsAreManagers, at: host.now() })))
      return failure('core.lti.deployment_known')
    await raiseRightsVersion(tx)
    const events = await activate(deps, tx, (await findDeployment(tx, platformId, deploymentId))!, platform)
    const row = (await findWhole(tx, id))!
    const event = {
      type: 'core.lti_deployment.added',
      contextId: siteId,
      subjectId: id,
      changes: { deploymentId: [null, deploymentId] },
    } as const
    return changed(answer(201, presentDeployment(row), { version: row.version }), event, ...events)
  })
}

type Changes = z.output<(typeof ltiDeploymentsContract)['operations']['update']['body']>

export function changeDeployment(deps: LtiDeps, cause: Cause, known: Known, { category: name, ...given }: Changes) {
  const { host, siteId } = deps
  return host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    const { category, categoryId, adminsAreManagers, roles } = before.value
    const events: NewEvent[] = []
    if (name !== undefined && category !== null && name !== category.name) {
      await updateCategory(tx, category, { name }, host.now())
      const subject = { contextId: category.id, subjectId: category.id, subjectVersion: category.version + 1 }
      events.push({ type: 'core.category.updated', ...subject, changes: { name: [category.name, name] } })
    }
    const changes = {
      ...(given.adminsAreManagers !== undefined &&
        given.adminsAreManagers !== adminsAreManagers && {
          adminsAreManagers: [adminsAreManagers, given.adminsAreManagers] as const,
        }),
      // What they are is in the row; the log says that they were changed.
      ...(given.roles !== undefined && !isSame(given.roles, roles) && { roles: null }),
    }
    if (Object.keys(changes).length > 0) {
      const { adminsAreManagers: admins = adminsAreManagers, roles: overrides } = given
      const data = { adminsAreManagers: admins, ...(overrides !== undefined && { roles: overrides }) }
      await updateDeployment(tx, known, data, host.now())
      const subject = { contextId: categoryId ?? siteId, subjectId: known.id, subjectVersion: known.version + 1 }
      events.push({ type: 'core.lti_deployment.updated', ...subject, changes })
    }
    return changed(await answerWith(tx, known.id), ...events)
  })
}

const isSame = (a: object, b: unknown) =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b as object).toSorted())
