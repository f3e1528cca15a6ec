import { ApiProblem, Unreachable } from '@guichet/plugin-kit/client'
import { describe, expect, it } from 'vitest'
import { PLACE, settle, world } from './drafts.test-data.ts'

describe('what is written', () => {
  it('is sent a moment later, and then no longer kept in the browser', async () => {
    const { page, kept, disk } = world()
    const { look, type, pass, state } = page()
    await look()
    expect(state()).toEqual({ text: null, basedOn: null, kept: 'nowhere', savedAt: null, known: true })
    type('Bon', 3)
    type('Bonjour', 4)
    expect([state().text, state().basedOn, disk.size, kept()]).toEqual(['Bonjour', 3, 1, undefined])
    await pass(1_500)
    expect([state().kept, disk.size, kept()]).toEqual(['server', 0, 'Bonjour'])
  })

  it('is sent one request at a time, however fast one writes', async () => {
    const { page, server, kept } = world()
    const { look, type, pass } = page()
    await look()
    for (const text of ['a', 'ab', 'abc']) type(text)
    await pass(1_500)
    for (const text of ['abcd', 'abcde']) type(text)
    await pass(1_500)
    expect(server.requests).toEqual(['list', 'keep abc', 'keep abcde'])
    expect(kept()).toBe('abcde')
  })

  it.each([{ storage: true }, { storage: false }])('is there after a reload, storage: %s', async (options) => {
    const { page, me } = world(options)
    const before = page()
    await before.look()
    before.type('Bonjour', 2)
    before.drafts.leave()
    await settle()
    const after = page()
    me.set({ id: 'ines' })
    await after.look()
    expect(after.state()).toMatchObject({ text: 'Bonjour', basedOn: 2, kept: 'server', known: true })
  })

  it('stays when its screen is left before it was sent', async () => {
    const { page, kept } = world()
    const { look, type, pass, state } = page()
    const leave = await look()
    type('Bonjour')
    leave()
    expect(state().text).toBe('Bonjour')
    await pass(1_500)
    await pass(1)
    expect([kept(), state().known]).toEqual(['Bonjour', false])
  })

  it.each([
    ['goes on from what was left', 'Bonjour', 'Bonjour\n\nMerci'],
    ['stands alone where nothing was', null, 'Merci'],
  ])('before that was asked for %s', async (_, left, expected) => {
    const { page, server, kept } = world()
    if (left !== null)
      server.drafts.set('ines ticket.1 comment', { text: left, basedOn: 2, updatedAt: new Date(0).toISOString() })
    const { look, type, pass, state } = page()
    const looked = look()
    type('Mer')
    type('Merci')
    expect(state().text).toBe('Merci')
    await looked
    expect(state()).toMatchObject({ text: expected, basedOn: left === null ? null : 2, known: true })
    await pass(1_500)
    expect(kept()).toBe(expected)
    expect(server.requests.filter((request) => request !== 'list')).toEqual([`keep ${expected}`])
  })

  it('before that was asked for, and taken back, leaves what was left', async () => {
    const { page, server, kept } = world()
    server.drafts.set('ines ticket.1 comment', { text: 'Bonjour', basedOn: 2, updatedAt: new Date(0).toISOString() })
    const { look, type, pass, state, drafts } = page()
    const looked = look()
    type('Merci')
    drafts.discard(PLACE)
    await looked
    await pass(1_500)
    expect([state().text, kept()]).toEqual(['Bonjour', 'Bonjour'])
  })

  it('is forgotten once it was sent, even when that is known before the draft has arrived', async () => {
    const { page, server, kept } = world()
    const { look, type, pass, state, drafts } = page()
    await look()
    type('Bonjour')
    const sent = pass(1_500)
    drafts.discard(PLACE)
    await sent
    await pass(1)
    expect([kept(), state().text, state().kept]).toEqual([undefined, null, 'nowhere'])
    expect(server.requests.at(-1)).toBe('discard')
  })
})

describe('without an answer', () => {
  it('a text is kept here, tried again, and sent when the connection is found', async () => {
    const { page, server, kept } = world()
    const { look, type, pass, state, lostAt } = page()
    await look()
    server.fails = new Unreachable()
    lostAt.set(new Date())
    type('Bonjour')
    await pass(1_500)
    expect(state().kept).toBe('here')
    server.fails = null
    lostAt.set(null)
    await settle()
    expect([state().kept, kept()]).toEqual(['server', 'Bonjour'])
  })

  it('a text can be written, and a closed page’s is sent by the next, whatever that shows', async () => {
    const { page, server, clock, me, kept } = world()
    const closed = page()
    server.fails = new Unreachable()
    await closed.look()
    expect(closed.state().known).toBe(true)
    closed.type('Bonjour')
    me.set(null)
    server.fails = null
    clock.ms += 60_000
    page()
    me.set({ id: 'ines' })
    await settle()
    expect(kept()).toBe('Bonjour')
  })

  it('of texts here and on the server, the later one is right', async () => {
    const { page, server, clock } = world()
    const one = page()
    await one.look()
    server.fails = new Unreachable()
    one.type('from the laptop')
    server.fails = null
    const stored = (text: string, at: number) =>
      server.drafts.set('ines ticket.1 comment', { text, basedOn: null, updatedAt: new Date(at).toISOString() })
    stored('from the phone, before', clock.ms - 1)
    const reloaded = page()
    await reloaded.look()
    expect(reloaded.state().text).toBe('from the laptop')
    reloaded.type('from the laptop, again')
    stored('from the phone, after', clock.ms + 1)
    const again = page()
    await again.look()
    expect(again.state().text).toBe('from the phone, after')
  })

  it('what was sent before it, and arrived late, is no later text than what was written since', async () => {
    const { page, server, clock, kept } = world()
    const one = page()
    await one.look()
    one.type('Bon')
    server.hangs = true
    await one.pass(1_500)
    const { resume } = server
    one.type('Bonjour')
    clock.ms += 100
    server.hangs = false
    resume()
    // The page is gone before it hears of that.
    expect(kept()).toBeUndefined()
    await settle()
    expect(kept()).toBe('Bon')
    const reloaded = page()
    await reloaded.look()
    await reloaded.pass(1_500)
    expect([reloaded.state().text, kept()]).toEqual(['Bonjour', 'Bonjour'])
  })

  it.each([
    ['is shown where nothing was written meanwhile', null, 'left'],
    ['does not replace what was', 'written since', 'written since'],
  ])('what a slow server had %s', async (_, written, shown) => {
    const { page, server } = world()
    server.drafts.set('ines ticket.1 comment', { text: 'left', basedOn: null, updatedAt: new Date(0).toISOString() })
    server.hangs = true
    const { look, type, pass, state } = page()
    await look()
    await pass(3_000)
    expect(state()).toMatchObject({ text: null, known: true })
    if (written !== null) type(written)
    server.resume()
    await settle()
    expect(state()).toMatchObject({ text: shown, known: true })
  })

  it('of a server that does not answer, one does not wait to write', async () => {
    const { page, server } = world()
    const { look, type, pass, state } = page()
    server.hangs = true
    void look()
    await pass(3_000)
    expect(state().known).toBe(true)
    type('Bonjour')
    expect(state().text).toBe('Bonjour')
  })
})

describe('a session that ends', () => {
  it('leaves it to its author, and to nobody else', async () => {
    const { page, server, me, kept } = world()
    const { look, type, pass, state } = page()
    const leave = await look()
    server.fails = new ApiProblem({ status: 401, code: 'auth.expired' })
    type('Bonjour')
    await pass(1_500)
    leave()
    server.fails = null
    me.set({ id: 'theo' })
    await pass(60_000)
    expect([state().text, server.drafts.size]).toEqual([null, 0])
    me.set({ id: 'ines' })
    await settle()
    expect(kept()).toBe('Bonjour')
  })
})

it('what the server refuses stays here, and is tried again only when more is written', async () => {
  const { page, server, kept, disk } = world()
  const { look, type, pass, state } = page()
  await look()
  server.fails = new ApiProblem({ status: 409, code: 'core.draft.too_many' })
  type('Bonjour')
  await pass(1_500)
  await pass(60_000)
  expect([state().kept, disk.size, server.requests.length]).toEqual(['here', 1, 2])
  server.fails = null
  type('Bonjour !')
  await pass(1_500)
  expect([state().kept, kept(), disk.size]).toEqual(['server', 'Bonjour !', 0])
})

it('of somebody else’s page, nothing that is kept here is shown or sent', async () => {
  const { page, me, server } = world()
  const first = page()
  await first.look()
  server.fails = new Unreachable()
  first.type('Bonjour')
  await first.pass(1_500)
  server.fails = null
  me.set({ id: 'theo' })
  const second = page()
  await second.look()
  expect([second.state().text, server.drafts.size]).toEqual([null, 0])
})
