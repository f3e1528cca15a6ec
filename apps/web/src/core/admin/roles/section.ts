import type { AdminSection } from '../section.ts'

export const roles: AdminSection = {
  path: 'roles',
  anyOf: ['core/role:manage'],
  screens: [''],
}
