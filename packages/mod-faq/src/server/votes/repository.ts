import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

interface Whose {
  readonly faqId: string
  readonly articleId: string
  readonly userId: string
}

/** The vote as it is to be, null for none, and what the votes then add up to. The version of the article stays. Null: it is gone. */
export async function writeVote(tx: Tx, whose: Whose, useful: boolean | null) {
  const { faqId, articleId } = whose
  // Votes of one article wait for one another, so that each is counted once.
  const held = await tx.$queryRaw<unknown[]>(
    sql`SELECT id FROM faq_article WHERE faq_id = ${faqId}::uuid AND id = ${articleId}::uuid FOR NO KEY UPDATE`,
  )
  if (held.length === 0) return null
  const key = { faqId_articleId_userId: whose }
  const before = await tx.faqVote.findUnique({ where: key, select: { useful: true } })
  if (useful === null) await tx.faqVote.deleteMany({ where: whose })
  else
    await tx.faqVote.upsert({ where: key, create: { ...whose, useful }, update: { useful }, select: { useful: true } })
  const change = (which: boolean) => ({ increment: Number(useful === which) - Number(before?.useful === which) })
  const counts = await tx.faqArticle.update({
    where: { faqId_id: { faqId, id: articleId } },
    data: { usefulVotes: change(true), uselessVotes: change(false) },
    select: { usefulVotes: true, uselessVotes: true },
  })
  return { useful: counts.usefulVotes, useless: counts.uselessVotes }
}
