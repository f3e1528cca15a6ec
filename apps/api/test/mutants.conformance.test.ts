import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const MODULE = join(import.meta.dirname, '../src/host/mutants.ts')

/** Whether a mutant is on in a process with this environment. */
function isOn(env: Record<string, string>): boolean {
  const code = `import { mutant } from ${JSON.stringify(MODULE)}; console.log(mutant('ack-before-commit'))`
  const { NODE_ENV: _, GUICHET_FAULT: __, GUICHET_MUTANT: ___, ...inherited } = process.env
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...inherited, ...env },
    encoding: 'utf8',
  })
  return said.trim() === 'true'
}

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ NODE_ENV: 'production' }, false],
  [{ NODE_ENV: 'development' }, false],
  [{ NODE_ENV: 'production', GUICHET_FAULT: '' }, false],
  [{ NODE_ENV: 'production', GUICHET_FAULT: 'true' }, false],
  [{ NODE_ENV: 'production', GUICHET_FAULT: '1' }, true],
  [{ NODE_ENV: 'test' }, true],
])('a defect can be switched on by its name under %j: %s', (env, on) => {
  expect(isOn({ ...env, GUICHET_MUTANT: 'ack-before-commit' })).toBe(on)
  expect(isOn(env)).toBe(false)
})

test('only mutants.ts asks the environment for a defect, and only under that condition', () => {
  const files = globSync('{apps/*/src,packages/*/src,prisma/src}/**/*.{ts,tsx}', { cwd: ROOT })
  const asking = files.filter(
    (file) =>
      !/\.test\.tsx?$/.test(file) && /env\b[^\n]*GUICHET_(MUTANT|FAULT)/.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(asking).toEqual(['apps/api/src/host/mutants.ts'])
  const source = readFileSync(MODULE, 'utf8')
  expect(source).toContain(`const armed = process.env['NODE_ENV'] === 'test' || process.env['GUICHET_FAULT'] === '1'`)
  expect(source).toMatch(/return armed && process\.env\['GUICHET_MUTANT'\] === name/)
})
