import { ApiProblem } from '@guichet/plugin-kit/client'
import { describe, expect, it } from 'vitest'
import { createPerson } from './person.ts'
import type { Me } from './session.ts'

const nadia: Me = {
  id: 'nadia',
  name: 'Nadia Benali',
  givenName: 'Nadia',
  familyName: 'Benali',
  username: 'nadia',
  email: null,
  language: 'fr',
  theme: 'system',
  version: 1,
}

/** `stored` is how the server has it, which may be newer than what this page saw. */
function page(stored: Me = nadia, held: Me | null = nadia) {
  const adopted: unknown[] = []
  const announced: (string | null)[] = []
  const person = createPerson({
    session: {
      take: () => undefined,
      resume: async () => held,
      token: async () => 'a1',
      renewed: async () => 'a1',
      signIn: async () => nadia,
      signOut: async () => {},
    },
    core: {
      auth: {
        session: async () => ({ user: stored, capabilities: [] }),
        signIn: () => Promise.reject(new Error('not asked')),
        refresh: () => Promise.reject(new Error('not asked')),
        signOut: () => Promise.reject(new Error('not asked')),
      },
      me: {
        async update({ body, ifMatch }) {
          if (ifMatch !== stored.version) throw new ApiProblem({ status: 412, code: 'version.mismatch' })
          return { ...stored, ...body, version: ifMatch + 1 }
        },
        changePassword: () => Promise.reject(new Error('not asked')),
      },
    },
    adopt: async (preferences) => void adopted.push(preferences),
    leaving: async () => {},
    announce: (who) => announced.push(who),
  })
  return { person, adopted, announced }
}

describe('who is signed in', () => {
  it('is whoever the browser’s session belongs to, with their preferences', async () => {
    const { person, adopted, announced } = page()
    await person.resume()
    expect([person.me.get(), adopted, announced]).toEqual([nadia, [nadia], []])
  })

  it('is nobody when there is no session', async () => {
    const { person, adopted } = page(nadia, null)
    await person.resume()
    expect([person.me.get(), adopted]).toEqual([null, []])
  })

  it('is told to the other tabs on signing in and out', async () => {
    const { person, announced } = page()
    await person.signIn('nadia', 'secret')
    await person.signOut()
    expect(announced).toEqual(['nadia', null])
  })

  it('sees a preference at once, and keeps it on the server', async () => {
    const { person, adopted } = page()
    await person.signIn('nadia', 'secret')
    const saved = person.prefer({ theme: 'dark' })
    expect(adopted.at(-1)).toEqual({ theme: 'dark' })
    await saved
    expect(person.me.get()).toMatchObject({ theme: 'dark', language: 'fr', version: 2 })
  })

  it('keeps what another window saved meanwhile', async () => {
    const { person } = page({ ...nadia, language: 'en', version: 4 })
    await person.signIn('nadia', 'secret')
    await person.prefer({ theme: 'dark' })
    expect(person.me.get()).toMatchObject({ theme: 'dark', language: 'en', version: 5 })
  })

  it('has a preference before signing in too, for this browser only', async () => {
    const { person, adopted } = page()
    await person.prefer({ language: 'en' })
    expect([person.me.get(), adopted]).toEqual([null, [{ language: 'en' }]])
  })
})
