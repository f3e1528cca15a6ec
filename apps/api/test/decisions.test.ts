import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './conformance/plugins.ts'

// docs/adr: what is said to be decided there is found there.

const pages = globSync('*.md', { cwd: join(ROOT, 'docs/adr') }).toSorted()
const numberOf = (page: string) => Number(page.slice(0, 4))

test('each decision has a number of its own, which its title says', () => {
  expect(pages.map(numberOf)).toEqual(pages.map((_, i) => i + 1))
  for (const page of pages) {
    const [title] = readFileSync(join(ROOT, 'docs/adr', page), 'utf8').split('\n')
    expect(title, page).toMatch(new RegExp(`^# ${numberOf(page)}\\. .`))
  }
})

test('a decision that is named is there', () => {
  const files = globSync(['{apps,packages,prisma,bench,e2e}/**/*.{ts,tsx,css,prisma}', 'docs/**/*.md', '*.md'], {
    cwd: ROOT,
    exclude: (path) => /node_modules|\/dist\b|generated/.test(path),
  })
  const dead = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const numbers = [...text.matchAll(/\bADR (\d+)/g)].map(([, number]) => Number(number))
    const names = [...text.matchAll(/docs\/adr\/(\d{4}-[\w-]+\.md)/g)].map(([, name]) => name!)
    return [
      ...numbers.filter((number) => !pages.some((page) => numberOf(page) === number)),
      ...names.filter((name) => !pages.includes(name)),
    ].map((named) => `${file}: ${named}`)
  })
  expect(files.length).toBeGreaterThan(1_000)
  expect(dead).toEqual([])
})
