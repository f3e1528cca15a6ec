import type { Role } from '@guichet/db/client'
import type { Db } from '@guichet/db/connect'

/** There are few, and a person cannot make any. */
export function listRoles(db: Db): Promise<Role[]> {
  return db.role.findMany({ orderBy: { shortName: 'asc' } })
}
