import { answer } from '@guichet/plugin-kit/server'
import { CATEGORY_CAPABILITIES, SITE_CAPABILITIES } from '../capabilities.ts'
import type { CoreDeps } from '../deps.ts'
import { categoriesOf } from './repository.ts'

export async function viewAdministration({ host, siteId }: CoreDeps, userId: string) {
  const categories = await categoriesOf(host.db, userId)
  const held = await Promise.all([
    host.access.check(userId, [siteId], [...SITE_CAPABILITIES, ...CATEGORY_CAPABILITIES]),
    ...categories.map((path) => host.access.check(userId, path, CATEGORY_CAPABILITIES)),
  ])
  return answer(200, { capabilities: [...new Set(held.flatMap((names) => [...names]))] })
}
