import { packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'
import { SIGNS } from './transit.ts'

interface View {
  readonly id: string
  readonly version: number
}

/** Saved views called and described by the corpus, half of them shared; then changed, as changing is another door. */
export async function sowViews(teacher: Sower, tracker: string): Promise<void> {
  const names = packsFor(70, true)
  const descriptions = packsFor(500)
  await each(SIGNS, async (sign, i) => {
    const data = (n: number) => ({
      name: `${sign} ${names[n]!}`,
      description: descriptions[n]!,
      query: 'is:open',
      shared: i % 2 === 0,
    })
    const made = await teacher.send<View>('tracker.views.create', `post trackers/${tracker}/views`, { data: data(i) })
    await teacher.send('tracker.views.edit', `put trackers/${tracker}/views/${made.id}`, {
      data: data(i + SIGNS.length),
      headers: { 'if-match': `"${made.version}"` },
    })
  })
}
