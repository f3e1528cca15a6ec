import { packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'
import { SIGNS } from './transit.ts'

interface Made {
  readonly id: string
  readonly version: number
}

const option = (code: string, label: string) => ({ code, label, active: true })

/** Custom fields called by the corpus, with its texts to choose from, to begin with and to depend on; then changed, as changing is another door. */
export async function sowForm(teacher: Sower, tracker: string): Promise<void> {
  const names = packsFor(110, true)
  const options = packsFor(200, true)
  const at = `trackers/${tracker}/elements`
  const make = async (code: string, type: string, n: number, given: object) => {
    const sign = SIGNS[n % SIGNS.length]!
    const written = (turn: number) => ({
      label: `${sign} ${names[(n + turn) % names.length]!}`,
      settings: {},
      options: [],
      shared: false,
      ...given,
    })
    const made = await teacher.send<Made>('tracker.elements.create', `post ${at}`, {
      data: { ...written(0), code, type },
    })
    await teacher.send('tracker.elements.edit', `put ${at}/${made.id}`, {
      data: { ...written(SIGNS.length), archived: false },
      headers: { 'if-match': `"${made.version}"` },
    })
    return made.id
  }
  const helps = packsFor(500)
  const count = Math.max(SIGNS.length, Math.ceil(helps.length / 2), Math.ceil(names.length / 2))
  const pairs = await each(
    Array.from({ length: count }, (_, n) => n),
    async (n) => ({
      chosen: await make(`x${n}`, 'checkbox', n, { options: options.map((label, i) => option(`o${i}`, label)) }),
      written: await make(`y${n}`, 'textarea', n + 1, { settings: { maxLength: 20_000 } }),
    }),
  )
  const asked = { active: true, mandatory: false, private: false, listable: false, help: null, default: null }
  const all = packsFor(20_000).join('\n')
  const fields = pairs.flatMap(({ chosen, written }, n) => [
    { ...asked, element: written, help: helps[n % helps.length], default: all, condition: null },
    {
      ...asked,
      element: chosen,
      help: helps[(n + count) % helps.length],
      condition: { code: `y${n}`, values: helps },
    },
  ])
  const { version } = await teacher.send<Made>('tracker.form.get', `get trackers/${tracker}/form`)
  await teacher.send('tracker.form.change', `put trackers/${tracker}/form`, {
    data: { fields: fields.slice(0, 60) },
    headers: { 'if-match': `"${version}"` },
  })
}
