import type { Db } from '@guichet/db/connect'
import type { ActivityRef, Host } from '@guichet/plugin-kit/host'
import type { Manifest } from '@guichet/plugin-kit/manifest'
import type { ServerHalf } from '@guichet/plugin-kit/server'
import { holders } from './access/holders.ts'
import type { Rights } from './access/rights.ts'
import { createChange } from './change/change.ts'
import { moveDrafts } from './drafts.ts'
import { createExtensions } from './plugins/extensions.ts'
import { createFiles } from './files/files.ts'
import type { FileLinks } from './files/links.ts'
import type { Storage } from './files/storage.ts'
import { eventsOf, storyOf } from './log/event-log.ts'
import type { Notice } from './log/notice.ts'
import { createPeople } from './people.ts'
import { createPresetPlans, createPresets } from './access/presets.ts'
import { effective } from './settings/effective.ts'
import { lookersAt, type SeenActivities } from './access/lookers.ts'
import { createOpenToVisitors } from './access/visitors.ts'
import { createWork } from './work/work.ts'
import { isUuid } from './uuid.ts'

/** What plugins get of the host (packages/plugin-kit/src/host.ts). */
export function createHost(deps: {
  db: Db
  rights: Rights
  manifests: readonly Manifest[]
  /** In order of their `requires`. */
  plugins: readonly ServerHalf[]
  now: () => Date
  newId: () => string
  committed: Notice
  jobs: Host['jobs']
  storage: Storage | null
  links: FileLinks
  /** For a purpose, named as nothing else is. */
  secret: (purpose: string) => Uint8Array
  siteName: () => Promise<string>
  renderMarkdown: Host['renderMarkdown']
  seenActivities: SeenActivities
  launchOf: Host['launchOf']
}): Host {
  const { db, rights, now, newId, committed, jobs } = deps
  const eventTypes = new Set(deps.manifests.flatMap((manifest) => manifest.events))
  const host: Host = {
    db,
    now,
    newId,
    change: createChange({ db, now, newId, eventTypes, committed }),
    extensions: createExtensions(deps.plugins, rights),
    async settings<M extends Manifest>({ component, settings: { site } }: M) {
      const components = await (await rights.directory()).components()
      return effective<M['settings']['site']>(site, components.get(component)?.settings ?? {})
    },
    secret: ({ component }, purpose) => deps.secret(`${component} ${purpose}`),
    events: {
      of: (subjectId, options) => eventsOf(db, subjectId, options),
      story: (subjectId, options) => storyOf(db, subjectId, options),
    },
    jobs: { enqueue: jobs.enqueue },
    files: createFiles({ db, storage: deps.storage, links: deps.links, now, newId }),
    launchOf: deps.launchOf,
    people: createPeople(db),
    work: createWork(deps.secret, now),
    drafts: { move: moveDrafts },
    renderMarkdown: deps.renderMarkdown,
    access: {
      async check(userId, path, capabilities) {
        const held = await rights.held(await rights.directory(), userId, path)
        return new Set(capabilities.filter((capability) => held.has(capability)))
      },
      observed: async (userId, path) => rights.observed(await rights.directory(), userId, path),
      holders: async (path, anyOf, options) =>
        holders(db, rights, await rights.directory(), { path, anyOf, ...options }),
    },
    activities: {
      openToVisitors: createOpenToVisitors(() => host, deps),
      find: async (id) => (await (await rights.directory()).context(id))?.activity ?? null,
      whereabouts: async ({ path }) => ({ site: await deps.siteName(), course: await courseIn(db, path) }),
      named: (component, nameOrId) => namedActivities(db, component, nameOrId),
      seenBy: (userId, component, options) =>
        lookersAt(host, rights, deps.seenActivities, { userId, component, ...options }),
    },
    roles: { applyPreset: createPresets(now), planPreset: createPresetPlans(db) },
  }
  return host
}

/** The course that a path goes through. */
const courseIn = (db: Db, path: readonly string[]) =>
  db.course.findFirst({ where: { id: { in: [...path] } }, select: { shortName: true, fullName: true } })

async function namedActivities(db: Db, component: string, nameOrId: string): Promise<ActivityRef[]> {
  const rows = await db.activity.findMany({
    where: { component, ...(isUuid(nameOrId) ? { id: nameOrId } : { name: nameOrId }) },
    include: { context: true },
    take: 20,
  })
  return rows.map(({ id, name, context }) => ({ id, component, name, path: context.path }))
}
