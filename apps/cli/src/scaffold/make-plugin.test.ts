import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePlugin } from './make-plugin.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guichet-scaffold-'))
  const write = (file: string, text: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  write('packages/mod-box/package.json', '{ "name": "@guichet/mod-box", "guichet": { "component": "mod_box" } }')
  write('packages/mod-box/src/boxes.ts', "export const MOST_BOXES = 'mod/box:view' // of a BOX, a Box\n")
})
afterEach(() => rmSync(root, { recursive: true }))

test('files and what is in them have the new names, whatever their case', () => {
  expect(makePlugin(root, 'mod-box', 'mod-tip')).toEqual([
    'packages/mod-tip/package.json',
    'packages/mod-tip/src/tipes.ts',
  ])
  const read = (file: string) => readFileSync(join(root, 'packages/mod-tip', file), 'utf8')
  expect(read('package.json')).toBe('{ "name": "@guichet/mod-tip", "guichet": { "component": "mod_tip" } }')
  expect(read('src/tipes.ts')).toBe("export const MOST_TIPES = 'mod/tip:view' // of a tip, a Tip\n")
})

test.each([
  ['a name that is none', 'mod-box', 'Tip'],
  ['a template that is not there', 'mod-nothing', 'mod-tip'],
  ['a name that is taken', 'mod-box', 'mod-box'],
])('%s writes nothing, and is told', (_, template, name) => {
  expect(makePlugin(root, template, name)).toEqual({ why: expect.any(String) })
})
