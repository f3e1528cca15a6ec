import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { builtLoader, PUBLISHED } from './published.ts'

const GUIDES = join(import.meta.dirname, '../../../../../../docs/guides/administration')

test('the script that pages load is what its source says; another one has another number', () => {
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(builtLoader())
})

test('it is small', () => {
  expect(gzipSync(builtLoader()).length).toBeLessThan(2_000)
})

test.each(['en', 'fr'])('its hash is in the guide (%s)', (language) => {
  const hash = `sha384-${createHash('sha384').update(builtLoader()).digest('base64')}`
  expect(readFileSync(join(GUIDES, `embed.${language}.md`), 'utf8')).toContain(hash)
})
