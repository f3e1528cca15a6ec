import { answer } from '@guichet/plugin-kit/server'
import { capabilities } from '../capabilities.ts'
import type { CoreDeps } from '../deps.ts'
import { categoriesOf } from './repository.ts'

export async function viewAdministration({ host, siteId }: CoreDeps, userId: string) {
  const paths = [[siteId], ...(await categoriesOf(host.db, userId))]
  const held = await Promise.all(paths.map((path) => host.access.check(userId, path, Object.keys(capabilities))))
  return answer(200, { capabilities: [...new Set(held.flatMap((names) => [...names]))] })
}
