import type { Tx } from '@guichet/plugin-kit/host'
import { ANSWERS_MAX } from '../../contract/answers.ts'

export interface CannedAnswer {
  readonly trackerId: string
  readonly id: string
  readonly title: string
  readonly body: string
  readonly shared: boolean
  readonly version: number
}

const select = { trackerId: true, id: true, title: true, body: true, shared: true, version: true } as const
const byTitle = [{ title: 'asc' as const }, { id: 'asc' as const }]

export const listOwnAnswers = (db: Tx, trackerId: string): Promise<CannedAnswer[]> =>
  db.trackerAnswer.findMany({ where: { trackerId }, select, orderBy: byTitle, take: ANSWERS_MAX })

/** Of the tracker, and those of others that are shared: each by its index. */
export async function listAnswers(db: Tx, trackerId: string): Promise<CannedAnswer[]> {
  const [own, shared] = await Promise.all([
    listOwnAnswers(db, trackerId),
    db.trackerAnswer.findMany({
      where: { shared: true, trackerId: { not: trackerId } },
      select,
      orderBy: byTitle,
      take: ANSWERS_MAX,
    }),
  ])
  return [...own, ...shared]
}

export function findAnswer(db: Tx, trackerId: string, id: string): Promise<CannedAnswer | null> {
  return db.trackerAnswer.findUnique({ where: { trackerId_id: { trackerId, id } }, select })
}

export const countAnswers = (tx: Tx, trackerId: string): Promise<number> =>
  tx.trackerAnswer.count({ where: { trackerId } })

export async function insertAnswer(
  tx: Tx,
  answer: CannedAnswer,
  by: { readonly createdAt: Date; readonly createdById: string },
): Promise<void> {
  await tx.trackerAnswer.create({ data: { ...answer, ...by } })
}

export async function insertAnswers(
  tx: Tx,
  trackerId: string,
  answers: readonly Pick<CannedAnswer, 'id' | 'title' | 'body'>[],
  by: { readonly createdAt: Date; readonly createdById: string },
): Promise<void> {
  await tx.trackerAnswer.createMany({ data: answers.map((answer) => ({ trackerId, ...answer, ...by })) })
}

type Key = Pick<CannedAnswer, 'trackerId' | 'id' | 'version'>

/** False: somebody else has changed it since `version`. */
export async function updateAnswer(
  tx: Tx,
  { trackerId, id, version }: Key,
  data: Pick<CannedAnswer, 'title' | 'body' | 'shared'>,
): Promise<boolean> {
  const { count } = await tx.trackerAnswer.updateMany({
    where: { trackerId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}

export async function deleteAnswer(tx: Tx, { trackerId, id, version }: Key): Promise<boolean> {
  return (await tx.trackerAnswer.deleteMany({ where: { trackerId, id, version } })).count === 1
}
