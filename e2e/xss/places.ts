import { randomBytes } from 'node:crypto'
import { packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'
import { SIGNS } from './transit.ts'

interface Made {
  readonly id: string
  readonly version: number
}

const unique = () => randomBytes(5).toString('hex')
const seen = ({ version }: Made) => ({ 'if-match': `"${version}"` })

/** Of each kind as many as there are signs, called by a sign and by texts; then renamed, as renaming is another door. */
export async function sowPeople(admin: Sower): Promise<string[]> {
  const names = packsFor(90, true)
  return each(SIGNS, async (sign, i) => {
    const [one, other] = [names[i * 2]!, names[i * 2 + 1]!]
    const made = await admin.send<Made>('users.create', 'post users', {
      data: { username: `hostile.${unique()}`, givenName: `${sign} ${one}`, familyName: other },
    })
    await admin.send('users.update', `patch users/${made.id}`, {
      data: { givenName: `${sign} ${other}`, familyName: one },
      headers: seen(made),
    })
    return made.id
  })
}

/** Of a file: their names by turns given and family names. */
export async function sowPeopleOfFile(admin: Sower): Promise<void> {
  const names = packsFor(90, true)
  const cells = names.map((name, i) => [`hostile.${unique()}`, name, names[i + 1] ?? names[0]!])
  const rows = [['username', 'givenName', 'familyName'], ...cells]
  for (const name of names) admin.note('users.import.run file', name)
  await admin.send('users.import.run', 'post users/import', {
    data: Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')),
    headers: { 'content-type': 'text/csv' },
  })
}

/** Courses in categories, and those that go by their short names. The first is where the rest grows. */
export async function sowCourses(admin: Sower): Promise<string> {
  const names = packsFor(190, true)
  const shortNames = packsFor(50, true)
  const courses = await each(SIGNS, async (sign, i) => {
    const category = await admin.send<Made>('categories.create', 'post categories', {
      data: { name: `${sign} ${names[i]!}` },
    })
    await admin.send('categories.update', `patch categories/${category.id}`, {
      data: { name: `${names[i]!} ${sign}` },
      headers: seen(category),
    })
    const create = (shortName: string, category: string | null) =>
      admin.send<Made>('courses.create', 'post courses', {
        data: { shortName, fullName: `${sign} ${names[i]!}`, category },
      })
    await create(shortNames[i]!, null)
    const made = await create(sign, category.id)
    await admin.send('courses.update', `patch courses/${made.id}`, {
      data: { shortName: shortNames[i + SIGNS.length]!, fullName: `${names[i + 1]!} ${sign}` },
      headers: seen(made),
    })
    return made.id
  })
  return courses[0]!
}

/** Trackers that thank with the corpus. */
export async function sowTrackers(admin: Sower, course: string): Promise<string[]> {
  const names = packsFor(190, true)
  const thanks = packsFor(2_000)
  return each(thanks, async (thanksMessage, i) => {
    const made = await admin.send<Made>('activities.create', 'post activities', {
      data: {
        component: 'mod_tracker',
        course,
        name: names[i]!,
        settings: { prefix: 'XS', preset: 'ticketting', mode: 'relaxed', thanksMessage },
      },
    })
    await admin.send('activities.update', `patch activities/${made.id}`, {
      data: { name: `${SIGNS[i % SIGNS.length]!} ${names[i + 1]!}` },
      headers: seen(made),
    })
    return made.id
  })
}
