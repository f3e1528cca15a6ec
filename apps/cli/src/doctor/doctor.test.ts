import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buildApp, type App } from '@guichet/api/app'
import { openPool } from '@guichet/api/database'
import { folderStorage } from '@guichet/api/host/files/storage'
import type { Connection, Tx } from '@guichet/db/connect'
import { freshDatabase } from '@guichet/db/testing/worker-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedOnce } from '../launch/seed.ts'
import { parse } from '../launch/run-command.ts'
import { doctorCommand } from './command.ts'
import { doctor } from './doctor.ts'
import { examine, HOST_INVARIANTS, type Finding } from './examine.ts'
import { filesIn } from './invariants/files.ts'
import { leasesWithin } from './invariants/leases.ts'

let databaseUrl: string
let pool: Connection
let app: App
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-doctor-'))
  databaseUrl = await freshDatabase('doctor')
  pool = openPool({ url: databaseUrl, poolSize: 4, applicationName: 'guichet-test' })
  app = await buildApp({ db: pool.prisma, logLevel: 'silent', webFolder: null })
  await seedOnce(app)
})
afterAll(async () => {
  await app.server.close()
  await pool.close()
  rmSync(folder, { recursive: true, force: true })
})

const halves = () => app.plugins.plugins.map(({ half }) => half)
const pluginInvariants = () => halves().flatMap((half) => half.invariants ?? [])
const breached = (findings: readonly Finding[]) => findings.filter(({ verdict }) => verdict !== 'ok')

/** What the server of this run forgets: by default a fast one, otherwise whatever DATABASE_URL names. */
async function forgotten(): Promise<string[]> {
  const rows = await pool.prisma.$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') AND setting = 'off'
    ORDER BY name`
  return rows.map(({ name }) => `${name} is off`)
}

test('the demo is sound in every respect but the settings of the server that tests use', async () => {
  const findings = await doctor({ databaseUrl, invariants: pluginInvariants() })
  expect(findings.length).toBeGreaterThan(HOST_INVARIANTS.length)
  const details = await forgotten()
  expect(breached(findings).filter(({ verdict }) => verdict === 'breach')).toEqual(
    details.length === 0 ? [] : [expect.objectContaining({ id: 'I15', details })],
  )
})

test('a session that would lose what it wrote is told of, by the setting', async () => {
  const findings = await doctor({ databaseUrl: `${databaseUrl}?options=-c%20synchronous_commit%3Doff`, invariants: [] })
  expect(findings.find(({ id }) => id === 'I15')?.details).toContain('synchronous_commit is off')
})

class Undo extends Error {}

/** What the host's invariants say of a database with something done to it, which is undone. */
async function diagnosed(damage: readonly string[]): Promise<string[]> {
  const said: string[] = []
  const work = async (tx: Tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    for (const statement of damage) await tx.$executeRawUnsafe(statement)
    for (const one of HOST_INVARIANTS) {
      if (!('check' in one)) continue
      for (const detail of await one.check(tx)) said.push(`${one.id} ${detail}`)
    }
    throw new Undo()
  }
  await pool.prisma.$transaction(work).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return said.filter((line) => !line.startsWith('I15'))
}

const ABSENT = '01900000-0000-7000-8000-000000000000'

describe('what is broken by hand is found:', () => {
  test.each<[string, string[], RegExp]>([
    ['nothing', [], /^$/],
    [
      'an event that is gone',
      [
        `DELETE FROM core_event WHERE subject_version = 2 AND subject_id = (SELECT subject_id FROM core_event WHERE subject_version = 3 LIMIT 1)`,
      ],
      /^I4 subject .*versions 1 to/,
    ],
    [
      'a first event that is gone',
      [`DELETE FROM core_event WHERE type = 'core.course.created'`],
      /^I4 core_course .*: version 1, last event none/,
    ],
    [
      'a change without its event',
      [`UPDATE core_user SET version = 2 WHERE username = 'ines'`],
      /^I4 core_user .*: version 2, last event 1/,
    ],
    [
      'a change of a category likewise',
      [`UPDATE core_category SET version = 7`],
      /^I4 core_category .*: version 7, last event 1/,
    ],
    [
      'an assignment of nobody',
      [`DELETE FROM core_user WHERE username = 'theo'`],
      /I10 core_role_assignment → core_user/,
    ],
    ['a context of nothing', [`DELETE FROM core_course`], /I10 context .* \(course\): of nothing/],
    [
      'a context whose path is not its parent’s',
      [
        `ALTER TABLE core_context DROP CONSTRAINT core_context_parent_check`,
        `UPDATE core_context SET path = ARRAY['${ABSENT}'::uuid, id] WHERE level = 'course'`,
      ],
      /I10 context .* \(course\): its path is wrong/,
    ],
    ['an activity of a plugin that never was', [`DELETE FROM core_plugin`], /I10 activity .*: of mod_/],
    [
      'an event in no context',
      [`UPDATE core_event SET context_id = '${ABSENT}' WHERE type = 'core.demo.seeded'`],
      /I10 event .* no such context/,
    ],
    [
      'an event of no activity',
      [`UPDATE core_event SET activity_id = '${ABSENT}' WHERE type = 'core.activity.created'`],
      /I10 event .* no such activity/,
    ],
    [
      'an event by nobody',
      [`UPDATE core_event SET actor_id = '${ABSENT}' WHERE type = 'core.demo.seeded'`],
      /I10 event .* no such actor/,
    ],
    [
      'a position that nobody gave',
      [`UPDATE core_event SET position = 2 WHERE type = 'core.demo.seeded'`],
      /I12 1 positions from 2 to 2, and the relay is at 0/,
    ],
    [
      'a relay that is ahead of its log',
      [`UPDATE core_log_head SET position = 1`],
      /I12 0 positions from .* and the relay is at 1/,
    ],
    [
      'positions against the order of versions',
      [
        `UPDATE core_event SET position = 4 - subject_version WHERE subject_version <= 3 AND subject_id = (SELECT subject_id FROM core_event WHERE subject_version = 3 LIMIT 1)`,
        `UPDATE core_log_head SET position = 3`,
      ],
      /I12 subject .*: version 2 is at 2, the one before at 3/,
    ],
    [
      'a later version that is ahead of an earlier one',
      [
        `UPDATE core_event SET position = 1 WHERE id = (SELECT id FROM core_event WHERE subject_version = 3 LIMIT 1)`,
        `UPDATE core_log_head SET position = 1`,
      ],
      /I12 subject .*: version 3 is at 1, the one before at none/,
    ],
    [
      'a reader past the end',
      [`INSERT INTO core_log_cursor VALUES ('x', 7, 1)`],
      /I12 reader x is at 7, and the log ends at 0/,
    ],
  ])('%s', async (_, damage, words) => {
    const said = await diagnosed(damage)
    expect(said.join('\n')).toMatch(words)
    if (damage.length > 0) expect(said.length).toBeGreaterThan(0)
  })

  test('a damaged index, or one that is not valid', async () => {
    const storage = HOST_INVARIANTS.filter((one) => 'examine' in one)
    await pool.prisma.$executeRawUnsafe(
      `UPDATE pg_index SET indisvalid = FALSE WHERE indexrelid = 'core_event_position_key'::regclass`,
    )
    try {
      expect(breached(await examine(pool.prisma, storage))).toMatchObject([
        { id: 'I14', details: ['index core_event_position_key: not valid'] },
      ])
    } finally {
      await pool.prisma.$executeRawUnsafe(
        `UPDATE pg_index SET indisvalid = TRUE WHERE indexrelid = 'core_event_position_key'::regclass`,
      )
    }
    // The look left nothing behind.
    expect(await pool.prisma.$queryRaw`SELECT extname FROM pg_extension WHERE extname = 'amcheck'`).toEqual([])
  })

  test('a transaction that is left open, and events that wait although a relay is there', async () => {
    const leases = leasesWithin('0 seconds')
    const relay = openPool({ url: databaseUrl, poolSize: 1, applicationName: 'guichet-relay' })
    await relay.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1`
      const findings = await examine(pool.prisma, leases)
      expect(findings[0]).toMatchObject({
        details: [expect.stringMatching(/\(guichet-relay\) has had a transaction open/)],
      })
      expect(findings[1]?.details[0]).toMatch(/^event .* has waited since/)
    })
    await relay.close()
    expect(breached(await examine(pool.prisma, leases))).toEqual([])
  })

  test('an isolation that the code does not expect', async () => {
    await pool.prisma.$executeRawUnsafe(
      `ALTER DATABASE "${new URL(databaseUrl).pathname.slice(1)}" SET default_transaction_isolation = serializable`,
    )
    const other = openPool({ url: databaseUrl, poolSize: 1, applicationName: 'guichet-test-other' })
    try {
      const settings = HOST_INVARIANTS.filter(({ id }) => id === 'I15')
      expect((await examine(other.prisma, settings)).at(-1)).toMatchObject({
        verdict: 'breach',
        details: ['default_transaction_isolation is serializable'],
      })
    } finally {
      await other.close()
      await pool.prisma.$executeRawUnsafe(
        `ALTER DATABASE "${new URL(databaseUrl).pathname.slice(1)}" RESET default_transaction_isolation`,
      )
    }
  })

  test('a check that cannot be made is a breach; one that is not to be had here is said', async () => {
    const broken = { id: 'I0', what: 'broken', check: (tx: Tx) => tx.$queryRaw<never[]>`SELECT * FROM absent` }
    expect(await examine(pool.prisma, [broken])).toMatchObject([
      { verdict: 'breach', details: [expect.stringContaining('absent')] },
    ])
  })
})

test('a file that is not there, or not what came in, is told of', async () => {
  const { db } = app.host
  const { id: activityId } = await db.activity.findFirstOrThrow()
  const { spool, store } = folderStorage(join(folder, 'files'))
  const bring = async (content: string) => {
    const spooled = await spool.take(app.host.newId(), Readable.from([Buffer.from(content)]), 100)
    const { id, path, bytes, sha256 } = spooled!
    await store.put(id, path, bytes)
    await db.file.create({ data: { id, activityId, bytes, sha256: Uint8Array.from(sha256), createdAt: new Date() } })
    return id
  }
  const told = async () => breached(await examine(db, [filesIn(store)])).flatMap(({ details }) => details)
  const [whole, gone, cut, other] = [await bring('one'), await bring('two'), await bring('three'), await bring('four')]
  expect(await told()).toEqual([])
  await store.remove(gone)
  writeFileSync(join(folder, 'files', cut.slice(-2), cut), 'th')
  writeFileSync(join(folder, 'files', other.slice(-2), other), 'Four')
  expect(await told()).toEqual([
    `file ${gone} is not there`,
    `file ${cut} has 2 bytes, not 5`,
    `file ${other} holds something else than what came in`,
  ])
  await db.file.deleteMany({ where: { id: { in: [whole, gone, cut, other] } } })
})

describe('a client’s log', () => {
  const at = '2026-11-24T12:00:00.000Z'
  const line = (key: string, actor: string, status: number | null, body?: unknown) =>
    JSON.stringify({ key, actor, at, method: 'POST', path: '/x', status, ...(body !== undefined && { body }) })

  async function told(lines: readonly string[], damage: readonly string[] = []): Promise<string[]> {
    const file = join(folder, 'acks.jsonl')
    writeFileSync(file, `${lines.join('\n')}\n`)
    for (const statement of damage) await pool.prisma.$executeRawUnsafe(statement)
    const findings = await doctor({ databaseUrl, invariants: [], acks: file })
    return findings
      .filter(({ id, verdict }) => verdict !== 'ok' && (id === 'I1' || id === 'I2'))
      .flatMap(({ id, details }) => details.map((detail) => `${id} ${detail}`))
  }

  test('agrees, or a write is lost, changed, half there, or nobody’s', async () => {
    const { db } = app.host
    const actor = app.host.newId()
    const id = app.host.newId()
    const keep = (key: string, body: unknown) =>
      db.idempotencyRecord.create({
        data: { actorId: actor, key, requestHash: 'x', status: 201, body: body as object, createdAt: new Date(at) },
      })
    const happen = (subjectId: string, subjectVersion: number) =>
      db.event.create({
        data: {
          id: app.host.newId(),
          type: 'core.x',
          contextId: app.siteId,
          subjectId,
          subjectVersion,
          actorId: actor,
          changes: {},
          occurredAt: new Date(at),
          recordedAt: new Date(at),
        },
      })

    const answer = { ticket: { id, version: 1, words: 'x' }, thanks: {} }
    await keep('k1', answer)
    await happen(id, 1)
    const sound = [line('k1', actor, null), line('k1', actor, 201, answer), line('k2', actor, null)]
    expect(await told(sound)).toEqual([])
    expect(await told([...sound, '{"key": "k3", "act'])).toEqual([])

    expect(await told([...sound, line('k4', actor, 201, answer)])).toEqual([
      'I1 POST /x (key k4): answered 201, nothing is kept',
    ])
    expect(await told([...sound, line('k1', actor, 201, { ticket: {} })])).toEqual([
      'I1 POST /x (key k1): answered 201, another answer is kept',
      'I1 key k1: 2 different answers',
    ])
    expect(await told([line('k9', actor, null)])).toEqual([`I2 key k1 of ${actor} was never sent`])
    await keep('k2', { id, version: 2 })
    expect(await told(sound)).toEqual([`I1 key k2: no event of ${id}, version 2`])
    await happen(id, 2)
    await happen(id, 3)
    expect(await told(sound)).toEqual([
      expect.stringMatching(/^I2 event .* \(core.x of .*, version 3\): 0 answers tell of it$/),
    ])
    await db.event.deleteMany({ where: { actorId: actor } })
    await db.idempotencyRecord.deleteMany({ where: { actorId: actor } })
  })

  test.each<[string, string[], number, RegExp]>([
    ['a breach', ['doctor'], 1, /doctor\.breached \{"breaches":1\}/],
    ['for programs', ['doctor', '--json'], 1, /^\{"breaches":1,"findings":\[\{"id":"I4"/m],
    ['a log that is none', ['doctor', '--acks', import.meta.filename], 1, /doctor\.acks_malformed .*line 1 is not/],
    ['a log that is not there', ['doctor', '--acks', '/absent'], 1, /doctor\.acks_unreadable/],
  ])('the command tells: %s', async (_, argv, code, words) => {
    const said: string[] = []
    const { log, error } = console
    console.log = console.error = (text: string) => void said.push(text)
    try {
      const forgetful = `${databaseUrl}?options=-c%20synchronous_commit%3Doff`
      expect(
        await parse([doctorCommand({ databaseUrl: forgetful, storage: folderStorage(folder) }, [])], app.host, argv),
      ).toBe(code)
    } finally {
      Object.assign(console, { log, error })
    }
    expect(said.join('\n')).toMatch(words)
  })
})
