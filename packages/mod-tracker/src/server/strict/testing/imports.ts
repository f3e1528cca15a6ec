import { TICKET_STATES } from '@guichet/domain/tickets/states'
import { expect } from 'vitest'
import { importsBy } from '../../imports/testing/api-imports.ts'
import { ARCHETYPES, CONFIGURE } from './expected.ts'
import { cells, idsFrom, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

export const IMPORTS = {
  'POST /:tracker/imports': importsAreForHeads,
  'PUT /:tracker/imports/:import/settings': importsAreForHeads,
  'POST /:tracker/imports/:import/check': importsAreForHeads,
  'POST /:tracker/imports/:import/run': importsKeepWhatIsThere,
  'POST /:tracker/imports/:import/cancel': importsAreForHeads,
} satisfies Cases

async function importsAreForHeads(setting: Setting): Promise<void> {
  const { tracker } = setting
  const head = importsBy(tracker, setting.person('manager'))
  const brought = await head.brought('Title\nA\n')
  for (const archetype of ARCHETYPES.filter((one) => !CONFIGURE.includes(one))) {
    const imports = importsBy(tracker, setting.person(archetype))
    const refused = archetype === 'guest' ? 404 : 403
    const answers = [
      await imports.upload('Title\nA\n'),
      await imports.setUp(brought, {}),
      await imports.check(brought),
      await imports.run(brought),
      await imports.cancel(brought),
    ]
    expect([archetype, ...answers.map(({ status }) => status)]).toEqual([archetype, ...answers.map(() => refused)])
  }
  expect(await head.get(brought)).toEqual(brought)
}

/** Import alone may put a ticket into any state (domain.md, decide), and its event says so; those that are there it leaves as they are. */
async function importsKeepWhatIsThere(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter(({ archetype }) => archetype === 'manager')
  const first = await makeTickets(setting, asked)
  const before = await ticketsAfter(tracker, first)
  for (const archetype of CONFIGURE) {
    const imports = importsBy(tracker, setting.person(archetype))
    const plain = TICKET_STATES.filter((state) => state !== 'TRANSFERED')
    const rows = plain.map((state) => `${archetype} ${state},${state}\n`)
    const brought = await imports.brought(`Title,State\n${rows.join('')}`)
    const done = await imports.done('run', await imports.done('check', brought))
    expect(done.progress).toMatchObject({ imported: plain.length, refused: 0 })
  }
  const after = await ticketsAfter(tracker, first)
  expect(after.slice(0, before.length)).toEqual(before)
  const origins = await tracker.hosts.host.db.event.groupBy({
    by: ['origin'],
    where: { activityId: tracker.id, subjectId: { in: await idsFrom(tracker, first + before.length) } },
    _count: true,
  })
  expect(origins.map(({ origin }) => origin)).toEqual(['import'])
}
