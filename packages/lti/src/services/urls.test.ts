import { expect, test } from 'vitest'
import { withPath, withQuery } from './urls.ts'

test.each([
  ['https://lms.test/item/7', 'https://lms.test/item/7/scores'],
  ['https://lms.test/item/7/', 'https://lms.test/item/7/scores'],
  [
    'https://lms.test/mod/lti/services.php/2/lineitems/5/lineitem?type_id=1',
    'https://lms.test/mod/lti/services.php/2/lineitems/5/lineitem/scores?type_id=1',
  ],
  ['https://lms.test/item?a=%20b&c=/x?y', 'https://lms.test/item/scores?a=%20b&c=/x?y'],
  ['https://lms.test/item/7#top', 'https://lms.test/item/7/scores'],
])('scores of %s are at %s', (url, scores) => {
  expect(withPath(url, '/scores')).toBe(scores)
})

test.each([
  ['https://lms.test/members', {}, 'https://lms.test/members'],
  ['https://lms.test/members', { limit: 50 }, 'https://lms.test/members?limit=50'],
  ['https://lms.test/members?', { limit: 50 }, 'https://lms.test/members?limit=50'],
  ['https://lms.test/members?id=%20a+b', { rlid: 'a/b&c' }, 'https://lms.test/members?id=%20a+b&rlid=a%2Fb%26c'],
  ['https://lms.test/members?id=1', { role: undefined }, 'https://lms.test/members?id=1'],
])('%s with %j is %s', (url, added, whole) => {
  expect(withQuery(url, added)).toBe(whole)
})
