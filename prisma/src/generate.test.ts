import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { discoverComponents } from './components.ts'
import { generate } from './generate.ts'
import { temporaryFolder, writeFiles } from './testing/fixtures.ts'

const core = `
model User {
  id String @id @db.Uuid
}`
const tracker = `
model Ticket {
  id String @id @db.Uuid
}`

function repository(files: Record<string, string>) {
  const root = writeFiles(temporaryFolder(), files)
  const folder = join(root, 'generated')
  const run = () => generate({ components: discoverComponents(root).components, folder })
  const models = () => readdirSync(join(folder, 'client/models')).toSorted()
  return { root, folder, run, models }
}

test('a client is made of all components, and again only when something changed', async () => {
  const { root, folder, run, models } = repository({
    'prisma/core.prisma': core,
    'packages/tracker/package.json': '{ "guichet": { "component": "mod_tracker" } }',
    'packages/tracker/prisma/tracker.prisma': tracker,
  })
  expect(await run()).toEqual({ generated: true })
  expect(models()).toEqual(['Ticket.ts', 'User.ts'])
  expect(readdirSync(join(folder, 'schema'))).toEqual(['_datasource.prisma', 'core.prisma', 'mod_tracker.prisma'])
  expect(await run()).toEqual({ generated: false })

  const unchanged = join(folder, 'client/models/User.ts')
  const { mtimeMs } = statSync(unchanged)
  writeFiles(root, { 'packages/tracker/prisma/tracker.prisma': tracker.replace('Ticket', 'Issue') })
  expect(await run()).toEqual({ generated: true })
  expect(models()).toEqual(['Issue.ts', 'User.ts'])
  expect(statSync(unchanged).mtimeMs, 'a file that stays the same is not touched').toBe(mtimeMs)
})

test('two processes may generate at once', async () => {
  const { folder, run, models } = repository({ 'prisma/core.prisma': core })
  await Promise.all([run(), run()])
  expect(models()).toEqual(['User.ts'])
  expect(readdirSync(folder).toSorted()).toEqual(['.hash', 'client', 'schema'])
  expect(readFileSync(join(folder, 'client/client.ts'), 'utf8')).toContain('PrismaClient')
})

test('an invalid schema is refused with what Prisma says, and leaves nothing', async () => {
  const { folder, run } = repository({ 'prisma/core.prisma': 'model User { id Strin @id }' })
  await expect(run()).rejects.toMatchObject({ code: 'generate_failed', message: expect.stringContaining('Strin') })
  expect(existsSync(join(folder, 'client'))).toBe(false)
})
