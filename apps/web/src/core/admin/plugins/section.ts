import type { AdminSection } from '../section.ts'

export const plugins: AdminSection = {
  path: 'plugins',
  anyOf: ['core/site:configure'],
  screens: [
    { path: '', load: () => import('./plugins-screen.tsx') },
    { path: '$component', load: () => import('./plugin-screen.tsx') },
  ],
}
