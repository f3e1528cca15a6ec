import type { Route, ServerHalf } from '@guichet/plugin-kit/server'
import { expect, test } from 'vitest'
import { operationId } from './operation-id.ts'
import { CORE_NAMES, namesOf } from '../rules/names.ts'

const of = (mount: string, path: string, name: string) =>
  operationId({ manifest: { mount } } as ServerHalf, mount === '' ? CORE_NAMES : namesOf('mod_thing'), {
    path,
    name,
  } as Route)

test.each([
  ['', '/courses/:course/enrolments', 'list', 'courses.enrolments.list'],
  ['', '/auth/sign-in', 'signIn', 'auth.signIn'],
  ['', '/activity-types', 'types', 'activityTypes.types'],
  ['things', '/:thing/items/:item', 'get', 'thing.items.get'],
  ['things', '/:thing', 'get', 'thing.get'],
])('mount %j, %s, %s: %s', (mount, path, name, id) => {
  expect(of(mount, path, name)).toBe(id)
})
