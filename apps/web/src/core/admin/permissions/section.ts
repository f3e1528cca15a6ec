import type { AdminSection } from '../section.ts'

export const permissions: AdminSection = {
  path: 'permissions',
  anyOf: ['core/role:override'],
  screens: ['', '$context', '$context/why'],
}
