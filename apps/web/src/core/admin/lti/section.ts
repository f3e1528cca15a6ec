import type { AdminSection } from '../section.ts'

export const lti: AdminSection = {
  path: 'lti',
  anyOf: ['core/lti:manage'],
  screens: ['', 'new', 'asked', '$platform'],
}
