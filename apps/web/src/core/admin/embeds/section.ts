import type { AdminSection } from '../section.ts'

export const embeds: AdminSection = {
  path: 'embeds',
  anyOf: ['core/embed:manage'],
  screens: ['', 'new', '$client'],
}
