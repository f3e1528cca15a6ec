import type { AdminSection } from '../section.ts'

export const settings: AdminSection = {
  path: 'settings',
  anyOf: ['core/site:configure'],
  screens: [''],
}
