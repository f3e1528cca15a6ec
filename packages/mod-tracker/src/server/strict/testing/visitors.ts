import { expect } from 'vitest'
import { openToVisitors, visitorAt } from '../../visits/testing/visitor.ts'
import type { Cases, Setting } from './ground.ts'

export const VISITORS = {
  'POST /:tracker/visit/tickets': visitorsKeepTheState,
  'POST /:tracker/visit/followed': visitorsKeepTheState,
  'POST /:tracker/visit/answers': visitorsKeepTheState,
  'DELETE /:tracker/tickets/:number/visitor/contact': visitorsKeepTheState,
  'DELETE /:tracker/tickets/:number/visitor/link': visitorsKeepTheState,
} satisfies Cases

/** What somebody without an account does, and what is done about them: their ticket begins posted, and stays as it is. */
async function visitorsKeepTheState(setting: Setting): Promise<void> {
  const { tracker } = setting
  await openToVisitors(tracker)
  const visitor = visitorAt(tracker, tracker.hosts.anybody())
  expect((await visitor.report({ state: 'OPEN' })).status).toBe(400)
  const { body: receipt } = await visitor.report()
  const number = receipt.key.split('-')[1]
  const manager = setting.person('manager')
  const version = async () =>
    (await tracker.call<{ state: string; version: number }>(manager, `GET /tickets/${number}`)).body
  const before = await version()
  expect(before).toMatchObject({ state: 'POSTED', version: 1 })
  expect((await visitor.answer(receipt.secret, 'And more')).status).toBe(201)
  expect((await visitor.follow(receipt.secret)).status).toBe(200)
  for (const what of ['contact', 'link'])
    expect((await tracker.call(manager, `DELETE /tickets/${number}/visitor/${what}`)).status).toBe(204)
  expect(await version()).toMatchObject({ state: 'POSTED', version: 1 })
}
