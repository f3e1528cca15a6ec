import type { AdminSection } from '../section.ts'

export const audit: AdminSection = {
  path: 'audit',
  anyOf: ['core/audit:view'],
  screens: [''],
}
