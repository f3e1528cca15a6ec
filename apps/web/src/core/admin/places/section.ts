import type { AdminSection } from '../section.ts'

export const places: AdminSection = {
  path: 'places',
  anyOf: ['core/category:view'],
  screens: ['', '$category'],
}
