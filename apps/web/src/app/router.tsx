import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRoute,
} from '@tanstack/react-router'
import type { Screen, ScreenModule, WebHalf } from '@guichet/plugin-kit/web/define-web'
import { activityQuery } from '../core/activities/queries.ts'
import { SECTIONS } from '../core/admin/sections.ts'
import { ADMIN_WORDS } from '../core/admin/words.ts'
import { loadCode } from '../lib/load-code.ts'
import { parseSearch, stringifySearch } from '../lib/search-params.ts'
import { returnPath } from '../lib/return-path.ts'
import { ActivityLayout } from './activity-layout.tsx'
import { NotFound, ScreenFailed } from './failed.tsx'
import { Inside } from './inside.tsx'
import { halves } from './plugins.ts'
import { Root } from './root.tsx'
import { ScreenWaiting } from './screen-waiting.tsx'
import type { Site } from './site.ts'

const root = createRootRouteWithContext<{ readonly site: Site }>()({ component: Root })

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  beforeLoad({ context, search }) {
    if (context.site.person.me.get() === null) return
    throw redirect({ href: returnPath((search as { to?: unknown }).to, location.origin), replace: true })
  },
  component: lazyRouteComponent(() => import('../core/auth/sign-in.tsx')),
})

const setPassword = createRoute({
  getParentRoute: () => root,
  path: 'set-password',
  component: lazyRouteComponent(() => import('../core/set-password/set-password.tsx')),
})

/** Everything that asks for a person. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad({ context, location: { href } }) {
    if (context.site.person.me.get() !== null) return
    throw redirect({ to: '/sign-in', search: href === '/' ? {} : { to: href }, replace: true })
  },
  component: Inside,
})

/** The host's own screens. */
const SCREENS: readonly Screen[] = [
  { path: '', load: () => import('../core/home/home.tsx') },
  { path: 'courses/$course', load: () => import('../core/courses/course.tsx') },
  { path: 'account', load: () => import('../core/me/account.tsx') },
]

/** What no address leads to is said inside the frame, with the ways on. */
const nowhere = createRoute({ getParentRoute: () => inside, path: '$', component: () => <NotFound /> })

/** `/<mount>/$activity` with the plugin's screens below it. */
function activityRoute(half: WebHalf, site: Site): AnyRoute[] {
  if (half.activity === undefined) return []
  const layout = createRoute({
    getParentRoute: () => inside,
    path: `${half.mount}/$activity`,
    staticData: { half },
    component: ActivityLayout,
    // Waited for, as nothing can be drawn without it; what is wrong with it the layout finds again, and says.
    loader({ cause, params }) {
      const { activity }: { readonly activity: string } = params
      return cause === 'preload'
        ? null
        : site.queries.ensureQueryData(activityQuery(site.core, activity)).catch(() => null)
    },
  })
  return [layout.addChildren(half.activity.screens.map((screen) => screenRoute(layout, screen, site)))]
}

/** `/admin` with the screens of its sections below it. Its words are waited for: nothing of it can be said without them. */
function adminRoute(site: Site): AnyRoute {
  const load = () => loadCode(() => import('../core/admin/admin-layout.tsx'), site.connection)
  const layout = createRoute({
    getParentRoute: () => inside,
    path: 'admin',
    staticData: { admin: true },
    component: lazyRouteComponent(load),
    loader: withWords(site),
  })
  const home: Screen = { path: '', load: () => import('../core/admin/admin-home.tsx') }
  const screens = SECTIONS.flatMap((section) =>
    section.screens.map(({ path, ...screen }) => ({
      ...screen,
      path: [section.path, path].filter(Boolean).join('/'),
    })),
  )
  return layout.addChildren([home, ...screens].map((screen) => screenRoute(layout, screen, site)))
}

/** A course for who looks after it. Its words are those of the administration. */
function manageRoute(site: Site): AnyRoute {
  return createRoute({
    getParentRoute: () => inside,
    path: 'courses/$course/manage',
    component: lazyRouteComponent(() =>
      loadCode(() => import('../core/courses/manage/manage-screen.tsx'), site.connection),
    ),
    loader: withWords(site),
  })
}

/** Waits for the administration's words, but for links that the mouse passes over. */
const withWords =
  (site: Site) =>
  async ({ cause }: { readonly cause: string }): Promise<void> => {
    if (cause !== 'preload') await loadCode(() => site.words.also(ADMIN_WORDS), site.connection)
  }

function screenRoute(parent: AnyRoute, screen: Screen, site: Site): AnyRoute {
  const { words } = screen
  // The screen with its words: without them it could say nothing.
  const code = async () => (await Promise.all([screen.load(), words && site.words.also(words)]))[0]
  const load = () => loadCode(code, site.connection)
  const route = createRoute({
    getParentRoute: () => parent,
    path: screen.path === '' ? '/' : screen.path,
    component: lazyRouteComponent(load),
    // Not for every link that the mouse passes over.
    async loader({ cause, params, location }) {
      // Code that cannot be had is the component's to deal with.
      const module = cause === 'preload' ? null : await load().catch(() => null)
      if (module !== null) prefetch(module, site, params, location.search)
    },
  })
  return screen.children === undefined
    ? route
    : route.addChildren(screen.children.map((child) => screenRoute(route, child, site)))
}

function prefetch(
  module: ScreenModule,
  { core, queries, transport }: Site,
  params: Readonly<Record<string, string>>,
  search: Readonly<Record<string, unknown>>,
): void {
  const id = params['activity']
  if (module.prefetch === undefined || id === undefined) return
  const activity = queries.ensureQueryData(activityQuery(core, id))
  module.prefetch({ activity, params, search, transport, queries }).catch(() => {})
}

/**
 * The paths of plugins are known only once they are found, so the router is not registered with TanStack's types: links are checked by
 * the browser tests.
 */
export function createAppRouter(site: Site) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      setPassword,
      inside.addChildren([
        ...SCREENS.map((screen) => screenRoute(inside, screen, site)),
        adminRoute(site),
        manageRoute(site),
        nowhere,
        ...halves.flatMap((half) => activityRoute(half, site)),
      ]),
    ]),
    context: { site },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingComponent: ScreenWaiting,
    defaultErrorComponent: ScreenFailed,
    defaultNotFoundComponent: () => <NotFound />,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Whose activity a route is. */
    readonly half?: WebHalf
    /** Whether it is one of the administration. */
    readonly admin?: true
  }
}
