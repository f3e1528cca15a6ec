import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { discoverComponents } from './components.ts'
import { temporaryFolder, writeFiles } from './testing/fixtures.ts'

const plugin = (component: unknown, requires?: unknown) => JSON.stringify({ guichet: { component, requires } })

test('the core comes first, then the packages with the field guichet, with their schemas', () => {
  const root = writeFiles(temporaryFolder(), {
    'prisma/core.prisma': '',
    'prisma/other.prisma': '',
    'packages/ui/package.json': '{}',
    'packages/faq/package.json': plugin('mod_faq', ['mod_tracker']),
    'packages/tracker/package.json': plugin('mod_tracker'),
    'packages/tracker/prisma/b.prisma': '',
    'packages/tracker/prisma/a.prisma': '',
  })
  const { components, problems } = discoverComponents(root)
  expect(problems).toEqual([])
  expect(components.map(({ component, schemaFiles }) => [component, schemaFiles.map((f) => basename(f))])).toEqual([
    ['core', ['core.prisma']],
    ['mod_tracker', ['a.prisma', 'b.prisma']],
    ['mod_faq', []],
  ])
  expect(components[0]?.migrationsFolder).toBe(`${root}/prisma/migrations`)
  expect(components[1]?.migrationsFolder).toBe(`${root}/packages/tracker/prisma/migrations`)
})

test.each([
  ['not JSON', '{'],
  ['no name', plugin(undefined)],
  ['a name of one word', plugin('tracker')],
  ['a name that makes recorded names ambiguous', plugin('mod__tracker')],
  ['requires is no list', plugin('mod_tracker', 'mod_faq')],
])('a package with %s is reported and left out', (_, content) => {
  const root = writeFiles(temporaryFolder(), { 'packages/bad/package.json': content })
  const { components, problems } = discoverComponents(root)
  expect(components).toHaveLength(1)
  expect(problems).toEqual([{ code: 'invalid_package', folder: `${root}/packages/bad`, reason: expect.any(String) }])
})

test('of two packages with one name, the second is left out', () => {
  const root = writeFiles(temporaryFolder(), {
    'packages/a/package.json': plugin('mod_a'),
    'packages/b/package.json': plugin('mod_a'),
  })
  expect(discoverComponents(root).problems).toEqual([
    { code: 'duplicate_component', component: 'mod_a', folder: `${root}/packages/b` },
  ])
})
