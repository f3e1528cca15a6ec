import type { Db, Tx } from '@guichet/db/connect'
import { isPerson } from './users/search.ts'

export async function isAnyoneThere(db: Db | Tx): Promise<boolean> {
  return (await db.user.findFirst({ where: isPerson, select: { id: true } })) !== null
}

/** By the index on subjects: the site is the subject of few events. */
export async function wasSeeded(db: Db, siteId: string): Promise<boolean> {
  return (
    (await db.event.findFirst({ where: { subjectId: siteId, type: 'core.demo.seeded' }, select: { id: true } })) !==
    null
  )
}
