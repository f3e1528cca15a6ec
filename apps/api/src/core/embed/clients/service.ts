import { failure } from '@guichet/plugin-kit/failure'
import type { Cause, Host } from '@guichet/plugin-kit/host'
import { answerPage, idCursor, nameCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { EmbedAlgorithm } from '@guichet/lti/embed/client'
import { EMBED_ROLES } from '@guichet/lti/embed/roles'
import type { z } from 'zod'
import { originsIn } from '../../launches/addresses.ts'
import type { LaunchDeps } from '../../launches/deps.ts'
import { endLaunchedBy } from '../../launches/end.ts'
import type { embedClientsContract } from './contract.ts'
import { answerWith, heldFor, type Known } from './held.ts'
import { presentClient, presentHandover, presentItem } from './present.ts'
import {
  allowActivities,
  createClient,
  findClient,
  listClients,
  listHandovers,
  updateClient,
  type ClientRow,
} from './repository.ts'
import { soundActivities, soundClient } from './sound.ts'

export async function viewClients({ db }: Host, query: PageQuery) {
  const after = readCursor(query.cursor, nameCursor)
  if (!after.ok) return after
  const rows = await listClients(db, after.value, query.limit + 1)
  return answerPage(
    pageOf(rows, query.limit, ({ name, id }) => [name, id]),
    presentItem,
  )
}

export async function viewClient({ db }: Host, id: string) {
  const row = await findClient(db, id)
  return row === null ? failure('not_found') : answer(200, presentClient(row), { version: row.version })
}

export async function viewHandovers(
  { db }: Host,
  id: string,
  query: PageQuery & { readonly failed?: 'true' | undefined },
) {
  const after = readCursor(query.cursor, idCursor)
  if (!after.ok) return after
  if ((await findClient(db, id)) === null) return failure('not_found')
  const wanted = { after: after.value?.[0], onlyFailed: query.failed === 'true', take: query.limit + 1 }
  const rows = await listHandovers(db, id, wanted)
  return answerPage(
    pageOf(rows, query.limit, (row) => [row.id]),
    presentHandover,
  )
}

type Operations = (typeof embedClientsContract)['operations']

export async function addClient(deps: LaunchDeps, cause: Cause, given: z.output<Operations['create']['body']>) {
  const { host, siteId } = deps
  const sound = soundClient(deps, given, given.algorithm)
  if (!sound.ok) return sound
  return host.change(cause, async (tx) => {
    const there = await soundActivities(tx, given.activities)
    if (!there.ok) return there
    const [id, at] = [host.newId(), host.now()]
    const { activities, ...data } = { ...given, origins: originsIn(given.origins) }
    await createClient(tx, { id, ...data, createdAt: at, updatedAt: at })
    await allowActivities(tx, id, activities)
    const row = (await findClient(tx, id))!
    return changed(answer(201, presentClient(row), { version: row.version }), {
      type: 'core.embed_client.added',
      contextId: siteId,
      subjectId: id,
      subjectVersion: row.version,
      changes: { name: [null, row.name], origins: [null, row.origins.join(' ')], algorithm: [null, row.algorithm] },
    })
  })
}

type Changes = z.output<Operations['update']['body']>

export async function changeClient(deps: LaunchDeps, cause: Cause, known: Known, given: Changes) {
  const { host, siteId } = deps
  return host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    // The database holds no other algorithm.
    const sound = soundClient(deps, given, before.value.algorithm as EmbedAlgorithm)
    if (!sound.ok) return sound
    const there = await soundActivities(tx, given.activities ?? [])
    if (!there.ok) return there
    const { activities, ...wanted } = {
      ...given,
      ...(given.origins !== undefined && { origins: originsIn(given.origins) }),
    }
    const changes = differences(before.value, { ...wanted, ...(activities !== undefined && { activities }) })
    if (Object.keys(changes).length === 0) return changed(await answerWith(tx, known.id))
    await updateClient(tx, known.id, defined(wanted), host.now())
    if (activities !== undefined) await allowActivities(tx, known.id, activities)
    // Whoever came by more than there is now comes again, by what there is.
    if (isNarrower(before.value, given)) await endLaunchedBy(tx, { platformId: known.id }, host.now())
    return changed(await answerWith(tx, known.id), {
      type: 'core.embed_client.updated',
      contextId: siteId,
      subjectId: known.id,
      subjectVersion: known.version + 1,
      changes,
    })
  })
}

function isNarrower({ activities, ceiling }: ClientRow, given: Changes): boolean {
  const rank = (role: string) => EMBED_ROLES.findIndex((known) => known === role)
  const isOut = activities.some(({ activity: { id } }) => given.activities?.includes(id) === false)
  return isOut || (given.ceiling !== undefined && rank(given.ceiling) > rank(ceiling))
}

const defined = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>

/** Lists are told as one text: what people read in the log. */
const told = (value: unknown) => (Array.isArray(value) ? value.join(' ') : value)

function differences(before: ClientRow, wanted: Omit<Changes, 'origins'> & { readonly origins?: readonly string[] }) {
  const now = { ...before, activities: before.activities.map(({ activity }) => activity.id).toSorted() }
  const then = { ...wanted, ...(wanted.activities !== undefined && { activities: wanted.activities.toSorted() }) }
  return Object.fromEntries(
    Object.entries(defined(then))
      .map(([name, value]) => [name, [told(now[name as keyof typeof now]), told(value)] as const] as const)
      .filter(([, [from, to]]) => from !== to)
      // Which ones they are is in the rows; the log says that they were changed.
      .map(([name, change]) => [name, name === 'activities' ? null : change]),
  )
}
