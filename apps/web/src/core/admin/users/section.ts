import type { AdminSection } from '../section.ts'

export const users: AdminSection = {
  path: 'users',
  anyOf: ['core/user:view'],
  screens: ['', 'new', 'import', '$user'],
}
