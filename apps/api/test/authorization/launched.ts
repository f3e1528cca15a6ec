import type { AccessRule } from '@guichet/plugin-kit/access-rule'
import { prefixOf, type Component } from '../../src/host/plugins/component.ts'
import type { Ground, Operation } from './ground.ts'

/** The access rule of an operation as it is documented; null: it is the host's own, and asks for itself. */
export function ruleOf({ half }: Component, { method, path }: Operation): AccessRule | null {
  const route = half.routes
    .flat()
    .find((one) => one.method === method && documented(prefixOf(half) + one.path) === path)
  return route?.operation.access ?? null
}

const documented = (url: string) => url.replace(/\/$/, '').replaceAll(/:(\w+)/g, '{$1}')

/**
 * Who runs the site, but was launched by an LMS into the other course: whatever rights they have here, nothing here is there for them (lti.md
 * section 4, attack 7: a token of one place used on what is in another).
 */
export async function tryLaunched(ground: Ground, operation: Operation): Promise<string[]> {
  const expected = expectedOf(ground.ruleOf(operation), operation)
  if (expected === null) return []
  const ids = ground.places.here.ids('siteManager')
  const url = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? `no-${name}`))
  const asked = ground.table.operations[operation.operationId]?.request?.(ids, 'siteManager') ?? {}
  const got = await ground.send('launched', operation.method, url, asked)
  const wrong =
    got.status === expected ? [] : [`launched elsewhere answered ${got.status} ${got.code}, not ${expected}`]
  const changed = await ground.snapshot.undo()
  return changed.length === 0 ? wrong : [...wrong, `launched elsewhere changed ${changed.join(', ')}`]
}

/** Null: it is about nobody's place. */
function expectedOf(access: AccessRule | null, { path }: Operation): 403 | 404 | null {
  switch (access?.rule) {
    case undefined:
    case 'anyone':
    case 'visitors':
      return null
    case 'signed-in':
      return access.launched ? (path.includes('{') ? 404 : null) : 403
    case 'needs':
      return access.at === 'site' || !['activity', 'any'].includes(access.at.level) ? 403 : 404
  }
}
