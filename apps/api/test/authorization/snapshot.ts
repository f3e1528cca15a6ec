import { Prisma } from '@guichet/db/client'
import type { Db } from '@guichet/db/connect'

/** What may change without anybody's doing, and says nothing of what was let through. */
const VOLATILE: Readonly<Record<string, readonly string[]>> = {
  core_api_token: ['last_used_at'],
  core_event: ['position'],
}

/** The relay's own, and the version that only ever goes up: put back, it would give life to rights that were cached. */
const NOT_RESTORED = new Set(['core_log_head', 'core_log_cursor', 'core_rights_version'])
const NOT_COMPARED = new Set(['core_log_head', 'core_log_cursor'])

interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

export type Digest = ReadonlyMap<string, string>

/** The whole database as it is now, to compare with and to go back to: every table of every component. */
export async function takeSnapshot(db: Db) {
  const tables = await db.$queryRaw<Table[]>`
    SELECT c.table_name AS name, array_agg(c.column_name::text) AS columns
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.table_name <> 'test_touched' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER' GROUP BY c.table_name`
  const saved = new Map<string, string>()
  for (const { name } of tables) {
    const [row] = await db.$queryRaw<{ rows: string }[]>`
      SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]')::text AS rows FROM ${Prisma.raw(`"${name}"`)} x`
    saved.set(name, row!.rows)
  }
  const touched = await watchWrites(
    db,
    tables.map(({ name }) => name).filter((name) => !NOT_COMPARED.has(name)),
  )

  async function digest(names: readonly string[]): Promise<Digest> {
    if (names.length === 0) return new Map()
    const found = await db.$queryRaw<{ name: string; digest: string }[]>`
      ${Prisma.join(names.map(digestOf), ' UNION ALL ')}`
    return new Map(found.map((row) => [row.name, row.digest]))
  }

  const before = new Map(await digest(tables.map(({ name }) => name)))

  /** The tables that are not as they were, by name. */
  async function changed(): Promise<string[]> {
    const now = await digest(await touched.take())
    return [...now].filter(([name, value]) => before.get(name) !== value).map(([name]) => name)
  }

  async function restore(names: readonly string[]): Promise<void> {
    await db.$transaction(async (tx) => {
      // Neither foreign keys nor triggers: what is put back was sound.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      for (const { name, columns } of tables) {
        if (!names.includes(name) || NOT_RESTORED.has(name)) continue
        const table = Prisma.raw(`"${name}"`)
        const list = Prisma.raw(columns.map((column) => `"${column}"`).join(', '))
        await tx.$executeRaw`DELETE FROM ${table}`
        await tx.$executeRaw`
          INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, ${saved.get(name)}::jsonb)`
      }
      await tx.$executeRaw`UPDATE core_rights_version SET version = version + 1`
    })
    for (const [name, value] of await digest(['core_rights_version'])) before.set(name, value)
  }

  return {
    changed,
    /** Puts back whatever changed, and says which tables that was. */
    async undo(): Promise<string[]> {
      const names = await changed()
      if (names.length > 0) await restore(names)
      return names
    },
  }
}

/**
 * Which tables a statement wrote to, by triggers that live in this database alone: to look at those costs a hundredth of looking at all. What is
 * rolled back has touched nothing.
 */
async function watchWrites(db: Db, names: readonly string[]) {
  await db.$executeRaw`CREATE UNLOGGED TABLE IF NOT EXISTS test_touched (name text NOT NULL)`
  await db.$executeRaw`
    CREATE OR REPLACE FUNCTION test_touch() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN INSERT INTO test_touched VALUES (TG_TABLE_NAME); RETURN NULL; END'`
  for (const name of names)
    await db.$executeRaw`
      CREATE OR REPLACE TRIGGER test_touched AFTER INSERT OR UPDATE OR DELETE ON ${Prisma.raw(`"${name}"`)}
      FOR EACH STATEMENT EXECUTE FUNCTION test_touch()`
  const take = async (): Promise<string[]> => {
    // What is written from here on, as by a job that a request began, is told the next time.
    const rows = await db.$queryRaw<{ name: string }[]>`DELETE FROM test_touched RETURNING name`
    return [...new Set(rows.map(({ name }) => name))]
  }
  await take()
  return { take }
}

export type Snapshot = Awaited<ReturnType<typeof takeSnapshot>>

function digestOf(name: string): Prisma.Sql {
  const without = [...(VOLATILE[name] ?? [])]
  return Prisma.sql`
    SELECT ${name}::text AS name,
      count(*) || ' ' || coalesce(sum(hashtextextended((to_jsonb(x) - ${without}::text[])::text, 0)::numeric), 0) AS digest
    FROM ${Prisma.raw(`"${name}"`)} x`
}
