import { expect, test } from 'vitest'
import { readMember } from './member.ts'

const bare = {
  userId: '7',
  status: 'Active',
  roles: ['Learner'],
  name: null,
  givenName: null,
  familyName: null,
  middleName: null,
  email: null,
  picture: null,
  sourcedId: null,
}

test.each([
  ['nothing but an id and a short role', { user_id: '7', roles: ['Learner'] }, bare],
  ['an id that is a number', { user_id: 7, roles: ['Learner'] }, bare],
  ['no roles', { user_id: '7' }, { ...bare, roles: [] }],
  ['roles as text, which are none', { user_id: '7', roles: 'Instructor' }, { ...bare, roles: [] }],
  ['somebody who left', { user_id: '7', roles: ['Learner'], status: 'Deleted' }, { ...bare, status: 'Deleted' }],
  ['a status that nobody knows', { user_id: '7', roles: ['Learner'], status: 'Here' }, { ...bare, status: 'Inactive' }],
  ['names that are null', { user_id: '7', roles: ['Learner'], name: null, email: null }, bare],
  ['a name of several lines', { user_id: '7', roles: ['Learner'], name: 'A\r\nB' }, { ...bare, name: 'A B' }],
  ['a picture that is a script', { user_id: '7', roles: ['Learner'], picture: 'javascript:alert(1)' }, bare],
  [
    'a picture',
    { user_id: '7', roles: ['Learner'], picture: 'https://lms.test/7.png' },
    { ...bare, picture: 'https://lms.test/7.png' },
  ],
  ['no id', { roles: ['Learner'] }, null],
  ['an id that is too long', { user_id: 'x'.repeat(256) }, null],
  ['an id with a null byte', { user_id: 'a\u0000' }, null],
  ['a list', [], null],
  ['nothing', null, null],
])('a member that is %s', (_, member, read) => {
  expect(readMember(member)).toEqual(read)
})

test('a name of a megabyte and ten thousand roles are cut', () => {
  const member = readMember({ user_id: '7', roles: Array(10_000).fill('Learner'), name: '😀'.repeat(500_000) })
  expect(member!.name).toBe('😀'.repeat(127))
  expect(member!.roles).toHaveLength(100)
})
