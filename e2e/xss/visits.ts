import { solved } from '@guichet/plugin-kit/testing/work'
import type { WorkChallenge } from '@guichet/plugin-kit/work'
import { CORPUS, packed, packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'

/** What was sown, and the secrets of the private links to it. */
export type Sown = readonly { readonly number: number; readonly secret: string }[]

/** The corpus as reports of people without an account, and as what they add to one. */
export async function sowVisits(manager: Sower, tracker: string): Promise<Sown> {
  const at = `trackers/${tracker}`
  const { settings, version } = await manager.send<{ settings: object; version: number }>(
    'tracker.settings.get',
    `get ${at}/settings`,
  )
  await manager.send('tracker.settings.change', `put ${at}/settings`, {
    data: { ...settings, visitors: true, visitorsPerHour: 100 },
    headers: { 'if-match': `"${version}"` },
  })
  const proof = async () => solved(await manager.send<WorkChallenge>('tracker.visit.work', `get ${at}/visit/work`))
  const texts = packed(CORPUS, 9_500, '\n\n')
  const names = packsFor(100, true)
  const summaries = packsFor(255, true)
  const sown = await each(
    [...texts, ...texts],
    async (description, i) => {
      const { key, secret } = await manager.send<{ key: string; secret: string }>(
        'tracker.visit.tickets.report',
        `post ${at}/visit/tickets`,
        { data: { description, summary: summaries[i]!, name: names[i]!, proof: await proof() } },
      )
      return { number: Number(key.split('-').at(-1)), secret }
    },
    2,
  )
  const { secret } = sown[0]!
  for (const body of texts) {
    await manager.send('tracker.visit.answers.answer', `post ${at}/visit/answers`, {
      data: { secret, body, proof: await proof() },
    })
  }
  return sown
}
