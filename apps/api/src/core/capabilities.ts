import { ARCHETYPES } from '@guichet/domain/access/archetypes'
import type { CapabilityDefinition } from '@guichet/plugin-kit/manifest'

const teachers = ['editingteacher', 'manager'] as const

/** What the core lets do. Whoever has a role in a course sees it, because every archetype has `core/course:view`. */
export const capabilities = {
  'core/site:configure': { kind: 'write', risks: ['config'], level: 'site', defaults: ['manager'] },
  // In a category: of the people who are known there.
  'core/user:view': { kind: 'read', risks: ['personal'], level: 'category', defaults: ['manager'] },
  'core/user:manage': { kind: 'write', risks: ['personal'], level: 'site', defaults: ['manager'] },
  'core/user:suspend': { kind: 'write', risks: ['personal'], level: 'site', defaults: ['manager'] },
  'core/audit:view': { kind: 'read', risks: ['personal'], level: 'category', defaults: ['manager'] },
  'core/category:view': { kind: 'read', risks: [], level: 'category', defaults: ['manager'] },
  'core/category:manage': { kind: 'write', risks: ['config'], level: 'category', defaults: ['manager'] },
  'core/course:view': { kind: 'read', risks: [], level: 'course', defaults: ARCHETYPES },
  'core/course:create': { kind: 'write', risks: ['config'], level: 'category', defaults: ['manager'] },
  'core/course:update': { kind: 'write', risks: ['config'], level: 'course', defaults: teachers },
  'core/hidden:view': { kind: 'read', risks: [], level: 'course', defaults: ['teacher', ...teachers] },
  'core/role:view': { kind: 'read', risks: ['personal'], level: 'course', defaults: ['teacher', ...teachers] },
  'core/role:assign': { kind: 'write', risks: ['personal', 'config'], level: 'course', defaults: teachers },
  'core/role:override': { kind: 'write', risks: ['personal', 'config'], level: 'course', defaults: ['manager'] },
  'core/role:manage': { kind: 'write', risks: ['config'], level: 'site', defaults: ['manager'] },
  // Which LMSs send their people here.
  'core/lti:manage': { kind: 'write', risks: ['config', 'personal'], level: 'site', defaults: ['manager'] },
  // Which sites show activities in their pages, and say who is there.
  'core/embed:manage': { kind: 'write', risks: ['config', 'personal'], level: 'site', defaults: ['manager'] },
  // What an LMS is told of learners' part in an activity.
  'core/lti:grade': { kind: 'write', risks: ['personal'], level: 'course', defaults: ['teacher', ...teachers] },
  'core/activity:manage': { kind: 'write', risks: ['config'], level: 'course', defaults: teachers },
} as const satisfies Record<`core/${string}`, CapabilityDefinition>

export type CoreCapability = keyof typeof capabilities

/** Those that mean something in a course or an activity, for clients that ask what they may do there. */
export const COURSE_CAPABILITIES = (Object.keys(capabilities) as CoreCapability[]).filter(
  (name) => capabilities[name].level === 'course',
)

/** Those that mean something in a category: its own, and what is done to the courses in it. */
export const CATEGORY_CAPABILITIES = (Object.keys(capabilities) as CoreCapability[]).filter(
  (name) => capabilities[name].level !== 'site',
)

/** Those that are asked at the site alone, whatever a role says elsewhere. */
export const SITE_CAPABILITIES = (Object.keys(capabilities) as CoreCapability[]).filter(
  (name) => capabilities[name].level === 'site',
)
