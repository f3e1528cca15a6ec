import { blocks, CORPUS, packed, packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'

/** Files whose names are the corpus, on a message. */
async function sowFiles(teacher: Sower, tracker: string): Promise<void> {
  const names = packsFor(1_000).slice(0, 12)
  const files = await each(names, (name) => {
    teacher.note('tracker.uploads.upload name', name)
    const at = `post trackers/${tracker}/uploads?name=${encodeURIComponent(name)}` as const
    const headers = { 'content-type': 'application/octet-stream' }
    return teacher.send<{ id: string }>('tracker.uploads.upload', at, { data: Buffer.from(name), headers })
  })
  await teacher.send('tracker.tickets.comments.create', `post trackers/${tracker}/tickets/1/comments`, {
    data: { body: 'x', attachments: files.map(({ id }) => id) },
  })
}

/** The corpus as comments, as an edited comment, and as reports. */
export async function sowTexts(teacher: Sower, tracker: string, tickets: number): Promise<void> {
  const at = `trackers/${tracker}/tickets`
  await sowFiles(teacher, tracker)
  await each(blocks(3 * tickets), (body, i) =>
    teacher.send('tracker.tickets.comments.create', `post ${at}/${(i % tickets) + 1}/comments`, { data: { body } }),
  )
  const { id } = await teacher.send<{ id: string }>('tracker.tickets.comments.create', `post ${at}/1/comments`, {
    data: { body: 'x' },
  })
  await each(packed(CORPUS, 19_000, '\n\n'), (body) =>
    teacher.send('tracker.tickets.comments.edit', `put ${at}/1/comments/${id}`, {
      data: { body },
      headers: { 'if-match': '"1"' },
    }),
  )
  const [first, ...others] = packsFor(255, true).slice(0, 3)
  const everything = CORPUS.join('\n\n')
  await each([first!, ...others], (summary) =>
    teacher.send('tracker.tickets.create', `post ${at}`, { data: { summary, description: everything } }),
  )
  // One more that is written anew, and settled with what settled it.
  const made = await teacher.send<{ ticket: { number: number } }>('tracker.tickets.create', `post ${at}`, {
    data: { summary: packsFor(255)[3]!, description: 'x' },
  })
  const { number } = made.ticket
  await teacher.send('tracker.tickets.edit', `patch ${at}/${number}`, {
    data: { summary: first!, description: everything, resolution: everything },
    headers: { 'if-match': '"1"' },
  })
  await teacher.send('tracker.tickets.transitions.move', `post ${at}/${number}/transitions`, {
    data: { to: 'RESOLVED', resolution: everything },
    headers: { 'if-match': '"2"' },
  })
}
