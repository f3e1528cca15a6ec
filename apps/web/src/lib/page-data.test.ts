import { expect, it } from 'vitest'
import { contactHref, readPageData } from './page-data.ts'

const page = (content: string | null) =>
  ({ querySelector: () => (content === null ? null : { content }) }) as unknown as Document

it('reads what the server says of the site', () => {
  const data = { name: 'École </script>', language: 'fr', supportContact: 'aide@ecole.fr', passwordMin: 12 }
  expect(readPageData(page(JSON.stringify(data)))).toEqual(data)
})

it.each(['null', '{site-data}', null])('does without (%s)', (text) => {
  expect(readPageData(page(text))).toMatchObject({ name: 'Guichet', language: 'browser' })
})

it('leads to a page, or to a mail', () => {
  expect([contactHref('https://aide.ecole.fr/'), contactHref('aide@ecole.fr')]).toEqual([
    'https://aide.ecole.fr/',
    'mailto:aide@ecole.fr',
  ])
})
