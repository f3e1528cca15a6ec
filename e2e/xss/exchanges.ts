import { blocks, packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'

interface Made {
  readonly id: string
  readonly number: number
  readonly version: number
}

/** Notes, tickets made of comments, a duplicate merged into the first ticket, and deleted ones: each of hostile texts. */
export async function sowExchanges(teacher: Sower, tracker: string): Promise<void> {
  const at = `trackers/${tracker}/tickets`
  const [note] = blocks(1)
  await teacher.send('tracker.tickets.comments.create', `post ${at}/1/comments`, {
    data: { body: note, kind: 'internal' },
  })
  const summaries = packsFor(255, true)
  await each(summaries.slice(0, 6), async (summary) => {
    const comment = await teacher.send<Made>('tracker.tickets.comments.create', `post ${at}/1/comments`, {
      data: { body: note },
    })
    await teacher.send('tracker.tickets.comments.split', `post ${at}/1/comments/${comment.id}/split`, {
      data: { summary },
      headers: { 'if-match': '"1"' },
    })
  })
  const report = async (summary: string) =>
    (
      await teacher.send<{ ticket: Made }>('tracker.tickets.create', `post ${at}`, {
        data: { summary, description: note },
      })
    ).ticket
  const headers = { 'if-match': '"1"' }
  const duplicate = await report(summaries[0]!)
  await teacher.send('tracker.tickets.merge', `post ${at}/${duplicate.number}/merge`, {
    data: { into: 1, reveal: true },
    headers,
  })
  const titles = packsFor(100, true)
  await each(blocks(5), async (body, i) => {
    const title = titles[i]!
    const { id } = await teacher.send<Made>('tracker.answers.create', `post trackers/${tracker}/answers`, {
      data: { title, body },
    })
    await teacher.send('tracker.answers.edit', `put trackers/${tracker}/answers/${id}`, {
      data: { title, body },
      headers,
    })
  })
  for (const summary of summaries.slice(1, 4)) {
    const { number } = await report(summary)
    await teacher.send('tracker.tickets.remove', `delete ${at}/${number}`, { headers })
  }
}
