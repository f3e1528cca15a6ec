import { afterAll, beforeAll, expect, test } from 'vitest'
import { probePlugins } from './activities/probe.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, isDemo, seedDemo } from './demo.ts'
import { openCore, type TestCore } from './test-support.ts'
import { isPerson } from './users/search.ts'

let core: TestCore
beforeAll(async () => {
  core = await openCore({ plugins: probePlugins })
})
afterAll(() => core.close())

const deps = () => ({ host: core.host, siteId: core.siteId, plugins: probePlugins.plugins.map(({ half }) => half) })

test('the demo is made once, by one of those who start at once', async () => {
  expect(await isDemo(core.db)).toBe(false)
  const places = (await Promise.all([seedDemo(deps()), seedDemo(deps()), seedDemo(deps())])).filter(
    (one) => one !== null,
  )
  expect(places).toHaveLength(1)
  expect(await isDemo(core.db)).toBe(true)
  expect(await core.db.user.count({ where: isPerson })).toBe(DEMO_ACCOUNTS.length)
  expect(await seedDemo(deps())).toBeNull()

  const [demo] = places
  const wanted = {
    component: 'mod_probe',
    name: 'Guichet numérique',
    courseId: null,
    everyone: 'student',
    settings: {},
  } as const
  expect(await demo?.createActivity(wanted)).toMatchObject({
    name: 'Guichet numérique',
    path: [core.siteId, expect.any(String)],
  })
  expect(await demo?.createActivity(wanted)).toBeNull()
  expect(
    await demo?.createActivity({ ...wanted, name: 'Guichet SI', everyone: undefined, courseId: demo.courseId }),
  ).toMatchObject({ component: 'mod_probe' })
})

test.each(DEMO_ACCOUNTS)('$username comes in with the demo’s password and sees the course', async ({ username }) => {
  const signedIn = await core.send<{ accessToken: string }>('POST /auth/sign-in', {
    body: { username, password: DEMO_PASSWORD },
  })
  expect(signedIn.status).toBe(200)
  const { accessToken: bearer } = signedIn.body
  const courses = await core.send<{ items: { fullName: string }[] }>('GET /courses', { bearer })
  expect(courses.body.items.map(({ fullName }) => fullName)).toEqual(['Sciences de l’ingénieur – Terminale'])
  const activities = await core.send<{ items: { name: string }[] }>('GET /activities', { bearer })
  expect(activities.body.items.map(({ name }) => name).toSorted()).toEqual(['Guichet SI', 'Guichet numérique'])
})
