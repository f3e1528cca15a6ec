import type { AdminSection } from '../section.ts'

export const permissions: AdminSection = {
  path: 'permissions',
  anyOf: ['core/role:override'],
  screens: [
    { path: '', load: () => import('./places-screen.tsx') },
    { path: '$context', load: () => import('./permissions-screen.tsx') },
    { path: '$context/why', load: () => import('./why-screen.tsx') },
  ],
}
