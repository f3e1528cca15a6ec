import { randomBytes } from 'node:crypto'
import { packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'
import { SIGNS } from './transit.ts'

interface Made {
  readonly id: string
  readonly version: number
}

/** Roles called by the corpus, then called otherwise; what is given back takes them away again: they stand in every choice of a role. */
export async function sowRoles(admin: Sower): Promise<() => Promise<void>> {
  const names = packsFor(90, true)
  const made = await each(SIGNS, async (sign, i) => {
    const data = {
      shortName: `hostile${randomBytes(5).toString('hex')}`,
      name: `${sign} ${names[i]!}`,
      archetype: 'guest',
    }
    const { id, version } = await admin.send<Made>('roles.create', 'post roles', { data })
    return admin.send<Made>('roles.update', `patch roles/${id}`, {
      data: { name: `${sign} ${names[i + 1]!}` },
      headers: { 'if-match': `"${version}"` },
    })
  })
  return async () => {
    await each(made, ({ id, version }) =>
      admin.send('roles.remove', `delete roles/${id}`, { headers: { 'if-match': `"${version}"` } }),
    )
  }
}
