import { fastify } from 'fastify'
import { expect, test } from 'vitest'
import { rememberRoutes } from './route-table.ts'

test('knows the methods of an address, by all its patterns', async () => {
  const app = fastify()
  const methodsAt = rememberRoutes(app)
  await app.register(
    async (scope) => {
      scope.get('/users/:user', () => null)
      scope.put('/users/me', () => null)
      scope.route({ method: ['POST', 'PATCH'], url: '/users', handler: () => null })
      scope.get('/files/*', () => null)
      scope.get('/a.b', () => null)
    },
    { prefix: '/api' },
  )
  await app.ready()
  expect(methodsAt('/api/users/7')).toEqual(['GET', 'HEAD'])
  expect(methodsAt('/api/users/me')).toEqual(['GET', 'HEAD', 'PUT'])
  expect(methodsAt('/api/users')).toEqual(['PATCH', 'POST'])
  expect(methodsAt('/api/files/a/b')).toEqual(['GET', 'HEAD'])
  expect(methodsAt('/api/a.b')).toEqual(['GET', 'HEAD'])
  for (const absent of ['/api/aXb', '/users/7', '/api/users/7/8', '/api/users/', '/x/api/users'])
    expect(methodsAt(absent), absent).toEqual([])
  await app.close()
})
