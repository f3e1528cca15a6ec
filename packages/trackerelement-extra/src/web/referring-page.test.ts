import { expect, test } from 'vitest'
import { referringPage } from './referring-page.ts'

const within = '/trackers/t'
const after = (...paths: string[]) => ({
  currentEntry: { index: paths.length },
  entries: () => [...paths, '/trackers/t/report', '/later'].map((path) => ({ url: `https://guichet.example${path}` })),
})

test.each([
  [['/', '/courses/1', '/trackers/t'], 'https://guichet.example/courses/1'],
  [['/faqs/2/articles/3', '/trackers/t', '/trackers/t/tickets/4'], 'https://guichet.example/faqs/2/articles/3'],
  [['/trackers/to'], 'https://guichet.example/trackers/to'],
  [['/', '/trackers/t'], 'https://moodle.example/'],
  [['/sign-in', '/set-password?x', '/trackers/t'], 'https://moodle.example/'],
  [[], 'https://moodle.example/'],
])('after %j one comes from %s', (paths, page) => {
  expect(referringPage({ navigation: after(...paths), referrer: 'https://moodle.example/', within })).toBe(page)
})

test('a browser that does not tell what was open tells what led here', () => {
  expect(referringPage({ referrer: 'https://moodle.example/', within })).toBe('https://moodle.example/')
  expect(referringPage({ referrer: '', within })).toBe('')
})
