import type { Screen } from '@guichet/plugin-kit/web/define-web'

/**
 * The code of the screens below `/admin`, by their paths, and of a course's for who looks after it. Apart from the sections, which every page
 * knows: fetched by who goes there.
 */
export const ADMIN_SCREENS: Readonly<Record<string, Screen['load']>> = {
  '': () => import('./admin-home.tsx'),
  course: () => import('../courses/manage/manage-screen.tsx'),
  users: () => import('./users/users-screen.tsx'),
  'users/new': () => import('./users/new-user-screen.tsx'),
  'users/import': () => import('./users/import/import-users-screen.tsx'),
  'users/$user': () => import('./users/user-screen.tsx'),
  places: () => import('./places/places-screen.tsx'),
  'places/$category': () => import('./places/category-screen.tsx'),
  roles: () => import('./roles/roles-screen.tsx'),
  permissions: () => import('./permissions/places-screen.tsx'),
  'permissions/$context': () => import('./permissions/permissions-screen.tsx'),
  'permissions/$context/why': () => import('./permissions/why-screen.tsx'),
  lti: () => import('./lti/platforms-screen.tsx'),
  'lti/new': () => import('./lti/new-platform-screen.tsx'),
  'lti/asked': () => import('./lti/asked-screen.tsx'),
  'lti/$platform': () => import('./lti/platform-screen.tsx'),
  embeds: () => import('./embeds/clients-screen.tsx'),
  'embeds/new': () => import('./embeds/new-client-screen.tsx'),
  'embeds/$client': () => import('./embeds/client-screen.tsx'),
  plugins: () => import('./plugins/plugins-screen.tsx'),
  'plugins/$component': () => import('./plugins/plugin-screen.tsx'),
  settings: () => import('./settings/site-settings-screen.tsx'),
  audit: () => import('./audit/audit-screen.tsx'),
}
