import type { Db } from '@guichet/db/connect'
import type { Host } from '@guichet/plugin-kit/host'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import { LRUCache } from 'lru-cache'
import { atMost } from './at-most.ts'
import { displayName } from './display-name.ts'

/** Names change rarely and are only shown: one a minute old is good enough, and lists need no join for them. */
const FRESH = 60_000

const NAME = { id: true, givenName: true, familyName: true } as const

export function createPeople(db: Db): Host['people'] {
  const known = new LRUCache<string, string>({ ...atMost(20_000), ttl: FRESH })
  return {
    async names(ids) {
      const names = new Map<string, string>()
      const missing: string[] = []
      for (const id of new Set(ids)) {
        const name = known.get(id)
        if (name === undefined) missing.push(id)
        else names.set(id, name)
      }
      const rows = missing.length === 0 ? [] : await db.user.findMany({ where: { id: { in: missing } }, select: NAME })
      for (const row of rows) {
        const name = displayName(row.givenName, row.familyName)
        known.set(row.id, name)
        names.set(row.id, name)
      }
      return names
    },
    async find(by, values) {
      const rows = await db.user.findMany({ where: { [by]: { in: [...values] }, id: { not: VISITOR_ID } } })
      return new Map(
        rows.map((row) => [
          (by === 'username' ? row.username : row.email) ?? '',
          { id: row.id, name: displayName(row.givenName, row.familyName) },
        ]),
      )
    },
  }
}
