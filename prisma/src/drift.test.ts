import { expect, test } from 'vitest'
import type { SchemaFile } from './compose.ts'
import { discoverComponents } from './components.ts'
import { compose } from './compose.ts'
import { drift } from './drift.ts'
import { emptyDatabase } from './testing/fixtures.ts'
import { workerDatabase } from './testing/worker-database.ts'
import { withClient } from './with-client.ts'

const files: SchemaFile[] = [
  { path: '_datasource.prisma', content: 'datasource db {\n provider = "postgresql"\n}' },
  {
    path: 'host.prisma',
    content: `
      model Person {
        id String @id @db.Uuid
        @@map("person")
      }`,
  },
  {
    path: 'plugin.prisma',
    content: `
      model Ticket {
        id       String  @id @db.Uuid
        title    String
        authorId String  @map("author_id") @db.Uuid
        at       DateTime @db.Timestamptz(3)
        search   Unsupported("tsvector")? @default(dbgenerated("to_tsvector('french'::regconfig, title)"))
        @@index([search], type: Gin)
        @@map("ticket")
      }`,
  },
]

const migrations = `
  CREATE TABLE person (id uuid PRIMARY KEY);
  CREATE TABLE ticket (
    id uuid PRIMARY KEY,
    title text NOT NULL,
    author_id uuid NOT NULL CONSTRAINT ticket_author_host_fk REFERENCES person,
    at timestamptz(3) NOT NULL,
    search tsvector GENERATED ALWAYS AS (to_tsvector('french'::regconfig, title)) STORED
  );
  CREATE INDEX ticket_search_idx ON ticket USING gin (search);
  ALTER TABLE ticket ADD CONSTRAINT title_length CHECK (length(title) < 200);
  CREATE INDEX ticket_lower ON ticket (lower(title));
  CREATE INDEX ticket_untitled ON ticket (author_id) WHERE title = '';
  CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END; $$;
  CREATE TRIGGER nothing AFTER INSERT ON ticket EXECUTE FUNCTION nothing();
  CREATE TABLE _prisma_migrations (id text PRIMARY KEY);
`

async function compare(more: string) {
  const url = await emptyDatabase()
  await withClient(url, (client) => client.query(migrations + more))
  return drift({ url, files })
}

test('no drift; *_host_fk, checks, partial and expression indexes, triggers and _prisma_migrations are none', async () => {
  expect(await compare('')).toEqual({ drift: false })
})

test.each([
  ['a column that the schema lacks', 'ALTER TABLE ticket ADD colour text', 'DROP COLUMN "colour"'],
  ['a column that the migrations lack', 'ALTER TABLE ticket DROP at', 'ADD COLUMN     "at" TIMESTAMPTZ(3) NOT NULL'],
  ['a table that the schema lacks', 'CREATE TABLE extra ()', 'DROP TABLE "extra"'],
  ['another precision', 'ALTER TABLE ticket ALTER at TYPE timestamptz(6)', 'SET DATA TYPE TIMESTAMPTZ(3)'],
  ['an index that the migrations lack', 'DROP INDEX ticket_search_idx', 'CREATE INDEX "ticket_search_idx"'],
  [
    'a foreign key of another name',
    'ALTER TABLE ticket ADD CONSTRAINT ticket_author_fk FOREIGN KEY (author_id) REFERENCES person',
    'DROP CONSTRAINT "ticket_author_fk"',
  ],
])('drift: %s', async (_, change, missing) => {
  expect(await compare(change)).toEqual({ drift: true, sql: expect.stringContaining(missing) })
})

test('the sql brings the database to the schema', async () => {
  const url = await emptyDatabase()
  const before = await drift({ url, files: files.slice(0, 2) })
  if (!before.drift) throw new Error('an empty database equals a schema with a table')
  await withClient(url, (client) => client.query(before.sql))
  expect(await drift({ url, files: files.slice(0, 2) })).toEqual({ drift: false })
})

test('the migrations of this repository make the schema of this repository', async () => {
  const { components } = discoverComponents()
  expect(await drift({ url: await workerDatabase(), files: compose(components) })).toEqual({ drift: false })
})
