import type { AdminSection } from './section.ts'
import { audit } from './audit/section.ts'
import { embeds } from './embeds/section.ts'
import { lti } from './lti/section.ts'
import { permissions } from './permissions/section.ts'
import { places } from './places/section.ts'
import { plugins } from './plugins/section.ts'
import { roles } from './roles/section.ts'
import { settings } from './settings/section.ts'
import { users } from './users/section.ts'

/** The parts of the administration, in the order of its navigation. */
export const SECTIONS: readonly AdminSection[] = [
  users,
  places,
  roles,
  permissions,
  lti,
  embeds,
  plugins,
  settings,
  audit,
]

/** Those that somebody with these capabilities finds there. */
export function sectionsFor(capabilities: readonly string[]): readonly AdminSection[] {
  return SECTIONS.filter(({ anyOf }) => anyOf.some((capability) => capabilities.includes(capability)))
}
