import { CORPUS, packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'
import { SIGNS } from './transit.ts'

interface Made {
  readonly id: string
  readonly version: number
}

const seen = ({ version }: Made) => ({ 'if-match': `"${version}"` })

/** Custom fields called by the corpus, with options called so, and tickets that have it in them; each then changed, as changing is another door. */
export async function sowElements(teacher: Sower, tracker: string): Promise<void> {
  const labels = packsFor(110, true)
  const helps = packsFor(500)
  const elements = await each(SIGNS, async (sign, i) => {
    const data = (n: number) => ({
      label: `${sign} ${labels[n]!}`,
      settings: {},
      shared: false,
      options: i % 2 === 0 ? [] : [{ code: 'a', label: `${sign} ${labels[n + 1]!}`, active: true }],
    })
    const at = `trackers/${tracker}/elements`
    const known = { code: `hostile${i}`, type: i % 2 === 0 ? 'textarea' : 'radio' }
    const made = await teacher.send<Made>('tracker.elements.create', `post ${at}`, { data: { ...known, ...data(i) } })
    return teacher.send<Made>('tracker.elements.edit', `put ${at}/${made.id}`, {
      data: { ...data(i + SIGNS.length), archived: false },
      headers: seen(made),
    })
  })
  const texts = packsFor(3_900)
  const fields = elements.map(({ id }, i) => ({
    element: id,
    active: true,
    mandatory: false,
    private: i % 3 === 0,
    listable: true,
    help: helps[i % helps.length]!,
    default: i % 2 === 0 ? texts[i % texts.length]!.trim() : null,
    condition: null,
  }))
  const form = await teacher.send<Made>('tracker.form.get', `get trackers/${tracker}/form`)
  await teacher.send('tracker.form.change', `put trackers/${tracker}/form`, { data: { fields }, headers: seen(form) })
  const everything = CORPUS.join('\n\n').slice(0, 3_900)
  const values = (text: string) => Object.fromEntries(SIGNS.map((_, i) => [`hostile${i}`, i % 2 === 0 ? text : ['a']]))
  const at = `trackers/${tracker}/tickets`
  await each([everything, ...texts], async (text) => {
    const data = { description: 'x', elements: values(text) }
    const { ticket } = await teacher.send<{ ticket: Made & { number: number } }>(
      'tracker.tickets.create',
      `post ${at}`,
      {
        data,
      },
    )
    await teacher.send('tracker.tickets.edit', `patch ${at}/${ticket.number}`, {
      data: { elements: values(`${text.slice(0, 3_800)} again`) },
      headers: seen(ticket),
    })
  })
}
