import { join } from 'node:path'
import type { Connection, Db } from '@guichet/db/connect'
import { newId } from '@guichet/db/ids'
import type { Host } from '@guichet/plugin-kit/host'
import type { FastifyInstance } from 'fastify'
import { seenActivities } from './core/activities/service.ts'
import { authenticate } from './core/auth/authenticate.ts'
import { withAuth } from './core/auth/deps.ts'
import { endedAmong } from './core/auth/bearer-repository.ts'
import { deriveKey, signingKey } from './core/auth/signing-key.ts'
import { coreHalf } from './core/index.ts'
import { useEmbed } from './core/embed/doors/use-embed.ts'
import { readLoaders } from './core/embed/loader/read-loaders.ts'
import { install } from './core/install.ts'
import { withLaunches } from './core/launches/deps.ts'
import { withLti } from './core/lti/deps.ts'
import { mentorBonds } from './core/lti/launch/mentor-bonds.ts'
import { launchOf } from './core/launches/session/launch-of.ts'
import { LastFramers } from './core/launches/doors/last-framers.ts'
import { useLti } from './core/lti/doors/use-lti.ts'
import { manifest as coreManifest } from './core/manifest.ts'
import { pageData } from './core/site/page.ts'
import { useAccessTokens, type AccessTokens } from './host/access/access-tokens.ts'
import { Rights } from './host/access/rights.ts'
import { coreComponent, pluginComponent, type Component } from './host/plugins/component.ts'
import { createHost } from './host/create-host.ts'
import { createSend } from './host/egress/send.ts'
import { discoverPlugins, type DiscoveredPlugins } from './host/plugins/discover.ts'
import { FileLinks } from './host/files/links.ts'
import { useFileLinks } from './host/files/route.ts'
import type { Storage } from './host/files/storage.ts'
import { useHealth, type Health } from './host/http/health.ts'
import { createHttp, type HttpOptions } from './host/http/http.ts'
import { createQueue } from './host/jobs/queue.ts'
import { Hub } from './host/live/hub.ts'
import { useLiveEvents } from './host/live/route.ts'
import { MarkdownRenderer } from './host/markdown/renderer.ts'
import { useLoadShedding } from './host/http/load-shedding.ts'
import { mountHalf } from './host/routes/mount.ts'
import { useNotFound } from './host/http/not-found.ts'
import { Notice } from './host/log/notice.ts'
import { registerPlugins } from './host/plugins/plugin-rows.ts'
import { statusTable } from './host/failures/problem.ts'
import { useReferencePage } from './host/openapi/reference-page.ts'
import { refuseBroken } from './host/rules/refuse-broken.ts'
import { createRests, type Rests } from './host/plugins/resting.ts'
import { rememberRoutes } from './host/http/route-table.ts'
import { useSpa } from './host/http/spa.ts'
import { UploadPlaces } from './host/routes/upload-places.ts'

export interface AppOptions extends HttpOptions {
  readonly db: Db
  /** The connections under it, for the queue of jobs; without them nothing can be put into it. */
  readonly pool?: Connection['pool']
  readonly publicUrl?: string | null
  readonly now?: () => Date
  /** Tests bring their own; otherwise what packages/ holds. */
  readonly plugins?: DiscoveredPlugins
  /** Where the built SPA is; tests of the API serve none. */
  readonly webFolder?: string | null
  /** What may be asked of the network although it is not public (config.ts). */
  readonly egressAllow?: readonly string[]
  /** Where files are kept; without it none can come in. */
  readonly storage?: Storage | null
}

export interface App extends Health {
  readonly server: FastifyInstance
  readonly host: Host
  readonly plugins: DiscoveredPlugins
  /** The core, then the plugins: all that is mounted. */
  readonly components: readonly Component[]
  /** Which of their work apart from requests is not to be done now. */
  readonly rests: Rests
  readonly siteId: string
  readonly accessTokens: AccessTokens
  /** What happens to the log in this process: events were committed; events got their positions. */
  readonly log: { readonly committed: Notice; readonly positioned: Notice }
}

/** The work that the components that are mounted have. */
export const jobsOf = (components: readonly Component[]) => components.flatMap(({ half }) => half.jobs ?? [])

const WEB_FOLDER = join(import.meta.dirname, '../../web/dist')

/** The whole API on a migrated database, not listening. Throws a PluginError, by name, when a plugin breaks a rule. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { db, now = () => new Date(), publicUrl = null, webFolder = WEB_FOLDER, egressAllow = [] } = options
  const found = options.plugins ?? (await discoverPlugins())
  const halves = found.plugins.map(({ half }) => half)
  const manifests = [coreManifest, ...halves.map((half) => half.manifest)]
  const statuses = statusTable(manifests)
  const { siteId } = await install(db, now())

  const rights = new Rights(db, manifests, (userId) => mentorBonds(db, userId))
  const log = { committed: new Notice(), positioned: new Notice() }
  const queue = createQueue({
    db,
    pool: options.pool ?? null,
    jobs: () => jobsOf(components),
    failed: (error) => server.log.warn({ err: error }, 'the queue of jobs waits for the database'),
  })
  const storage = options.storage ?? null
  const secret = await signingKey(db, now())
  const links = new FileLinks(deriveKey(secret, 'file links'), now)
  const markdown = new MarkdownRenderer()
  const host = createHost({
    db,
    rights,
    manifests,
    plugins: halves,
    now,
    newId,
    committed: log.committed,
    jobs: queue,
    storage,
    links,
    secret: (purpose) => deriveKey(secret, purpose),
    siteName: async () => (await host.settings(coreManifest)).name,
    renderMarkdown: (text) => markdown.html(text),
    seenActivities: (userId, component, wanted) =>
      seenActivities({ host, plugins: halves }, userId, { component, ...wanted }),
    launchOf: (actor) => launchOf(db, actor),
  })
  const server = await createHttp(options, statuses)
  const load = useLoadShedding(server, statuses)
  const methodsAt = rememberRoutes(server)
  const accessTokens = await useAccessTokens(server, secret)
  const egress = createSend({ allow: egressAllow })
  server.addHook('onClose', egress.close)
  const coreDeps = {
    host,
    rights,
    accessTokens,
    signingKey: secret,
    plugins: halves,
    lacking: found.disabled,
    publicUrl,
    siteId,
    storage,
    loaders: readLoaders(webFolder),
    log: server.log,
  }
  const known = withLti(withLaunches(withAuth(coreDeps), egress.send, egressAllow), egress.send)
  const core = coreHalf(known)
  const plugins = found.plugins.map(pluginComponent)
  const components = [coreComponent(core), ...plugins]

  await refuseBroken(db, components)
  await registerPlugins(db, manifests, now())
  const guard = {
    rights,
    siteId,
    plugins: new Map(plugins.map((plugin) => [plugin.component, plugin])),
    placeVisibleWith: coreManifest.visibleWith,
    openToVisitors: host.activities.openToVisitors,
  }
  const identity = (bearer: string) => authenticate({ db, accessTokens, now }, bearer)
  const uploads = new UploadPlaces()
  for (const component of components) {
    await mountHalf(server, { host, statuses, guard, authenticate: identity, uploads }, component)
  }
  const hub = new Hub({
    db,
    host,
    guard,
    log: server.log,
    positioned: log.positioned,
    endedAmong: (credentials) => endedAmong(db, credentials, now()),
  })
  server.addHook('onClose', () => Promise.all([queue.close(), markdown.close()]))
  useLiveEvents(server, { hub, authenticate: identity, statuses })
  useFileLinks(server, { db, links, storage, statuses })
  const { leave } = useHealth(server, db, load)
  await useReferencePage(server)
  const sendPage = await useSpa(server, webFolder, () => pageData(host))
  const doors = { statuses, sendPage, publicUrl, framers: new LastFramers() }
  await useLti(server, known, doors)
  await useEmbed(server, known, doors)
  useNotFound(server, statuses, methodsAt, sendPage)
  await server.ready()
  return {
    server,
    host,
    plugins: found,
    components,
    rests: createRests(components, rights),
    siteId,
    accessTokens,
    log,
    leave,
  }
}
