import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRoute,
  type RouterHistory,
} from '@tanstack/react-router'
import type { Screen, ScreenModule, WebHalf } from '@guichet/plugin-kit/web/define-web'
import { activityQuery } from '../core/activities/queries.ts'
import { SECTIONS } from '../core/admin/sections.ts'
import { ADMIN_WORDS } from '../core/admin/words.ts'
import { ACCOUNT_WORDS } from '../core/me/words.ts'
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

/** Everything that asks for a person. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad({ context, location: { href } }) {
    if (context.site.person.me.get() !== null) return
    // Who came from an LMS comes back from there.
    if (context.site.launch !== null) throw redirect({ to: '/launch/over', replace: true })
    throw redirect({ to: '/sign-in', search: href === '/' ? {} : { to: href }, replace: true })
  },
  component: Inside,
})

/** The host's own screens. */
const SCREENS: readonly Screen[] = [
  { path: '', load: () => import('../core/home/home.tsx') },
  { path: 'courses/$course', load: () => import('../core/courses/course.tsx') },
  { path: 'account', words: ACCOUNT_WORDS, load: () => import('../core/me/account.tsx') },
]

/** Those of who came by a launch from an LMS: what is outside of its course is not there for them. */
const LAUNCH_SCREENS: readonly Screen[] = [
  { path: '', load: () => import('../core/lti/launch-home.tsx'), words: ADMIN_WORDS },
]

/** Where a link leads by which somebody chooses a password. */
const setPassword = (site: Site) =>
  createRoute({
    getParentRoute: () => root,
    path: 'set-password',
    component: lazyRouteComponent(() => import('../core/set-password/set-password.tsx')),
    loader: withWords(site, ACCOUNT_WORDS),
  })

/** Where somebody is once the session of their launch is over. */
const launchOver = (site: Site) =>
  createRoute({
    getParentRoute: () => root,
    path: 'launch/over',
    component: lazyRouteComponent(() => loadCode(() => import('../core/lti/over.tsx'), site.connection)),
  })

/** What no address leads to is said inside the frame, with the ways on. */
const nowhere = createRoute({ getParentRoute: () => inside, path: '$', component: () => <NotFound /> })

/** The host's own screen of each activity. */
const gradesWords = async () => (await import('../core/lti/grades/words.ts')).GRADES_WORDS
const GRADES: Screen = {
  path: 'grades',
  words: { en: async () => (await gradesWords()).en(), fr: async () => (await gradesWords()).fr() },
  load: () => import('../core/lti/grades/grades-screen.tsx'),
}

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
  return [layout.addChildren([...half.activity.screens, GRADES].map((screen) => screenRoute(layout, screen, site)))]
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
  const paths = SECTIONS.flatMap((section) =>
    section.screens.map((below) => [section.path, below].filter(Boolean).join('/')),
  )
  return layout.addChildren(
    ['', ...paths].map((path) => screenRoute(layout, { path, load: () => adminScreen(path) }, site)),
  )
}

const adminScreen = async (path: string) => (await import('../core/admin/screens.ts')).ADMIN_SCREENS[path]!()

/** A course for who looks after it. Its words are those of the administration. */
function manageRoute(site: Site): AnyRoute {
  return createRoute({
    getParentRoute: () => inside,
    path: 'courses/$course/manage',
    component: lazyRouteComponent(() => loadCode(() => adminScreen('course'), site.connection)),
    loader: withWords(site),
  })
}

/** Waits for words that few screens say, but for links that the mouse passes over. */
const withWords =
  (site: Site, words = ADMIN_WORDS) =>
  async ({ cause }: { readonly cause: string }): Promise<void> => {
    if (cause !== 'preload') await loadCode(() => site.words.also(words), site.connection)
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
export function createAppRouter(site: Site, history?: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      setPassword(site),
      ...(site.launch === null ? [] : [launchOver(site)]),
      inside.addChildren([
        ...(site.launch === null ? SCREENS : LAUNCH_SCREENS).map((screen) => screenRoute(inside, screen, site)),
        adminRoute(site),
        manageRoute(site),
        nowhere,
        ...halves.flatMap((half) => activityRoute(half, site)),
      ]),
    ]),
    context: { site },
    ...(history !== undefined && { history }),
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
