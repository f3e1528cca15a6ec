import type { AdminSection } from '../section.ts'

export const plugins: AdminSection = {
  path: 'plugins',
  anyOf: ['core/site:configure'],
  screens: ['', '$component'],
}
