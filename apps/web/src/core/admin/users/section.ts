import type { AdminSection } from '../section.ts'

export const users: AdminSection = {
  path: 'users',
  anyOf: ['core/user:view'],
  screens: [
    { path: '', load: () => import('./users-screen.tsx') },
    { path: 'new', load: () => import('./new-user-screen.tsx') },
    { path: 'import', load: () => import('./import/import-users-screen.tsx') },
    { path: '$user', load: () => import('./user-screen.tsx') },
  ],
}
