import { extensionRules } from './extensions.ts'
import { nameRules } from './names.ts'
import { routeRules } from './routes.ts'
import type { Rules, Subject } from './rule.ts'
import { tableRules } from './tables.ts'

/**
 * What every component must keep, the core as any plugin, checked at boot and by the conformance suite alike. In this order: a later rule
 * may rest on an earlier one.
 */
export const PLUGIN_RULES: Rules = { ...nameRules, ...tableRules, ...routeRules, ...extensionRules }

/** The first breach, as `rule: what`; null when there is none. */
export function firstBreach(subject: Subject): string | null {
  for (const [rule, check] of Object.entries(PLUGIN_RULES)) {
    const [what] = check(subject)
    if (what !== undefined) return `${rule}: ${what}`
  }
  return null
}
