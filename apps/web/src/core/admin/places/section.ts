import type { AdminSection } from '../section.ts'

export const places: AdminSection = {
  path: 'places',
  anyOf: ['core/category:view'],
  screens: [
    { path: '', load: () => import('./places-screen.tsx') },
    { path: '$category', load: () => import('./category-screen.tsx') },
  ],
}
