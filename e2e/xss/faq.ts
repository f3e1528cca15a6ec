import { CORPUS, packed, packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'

/** A FAQ with the corpus as questions and as answers, new ones and one that is written anew; its id, and those of its articles. */
export async function sowFaq(
  admin: Sower,
  teacher: Sower,
  course: string,
): Promise<{ faq: string; articles: string[] }> {
  const { id: faq } = await admin.send<{ id: string }>('activities.create', 'post activities', {
    data: { component: 'mod_faq', course, name: 'FAQ', settings: {} },
  })
  const titles = packsFor(200, true).slice(0, 5)
  const bodies = packed(CORPUS, 49_000, '\n\n')
  const articles = await each(titles, async (title, i) => {
    const data = { title, body: bodies[i % bodies.length]!, published: i > 0 }
    const { id } = await teacher.send<{ id: string }>('faq.articles.create', `post faqs/${faq}/articles`, { data })
    return id
  })
  for (const [i, title] of titles.entries()) {
    await teacher.send('faq.articles.edit', `put faqs/${faq}/articles/${articles[0]}`, {
      data: { title, body: `${bodies[i % bodies.length]!}\n\n${i}`, published: false },
      headers: { 'if-match': `"${i + 1}"` },
    })
  }
  return { faq, articles }
}
