import { pages } from '@guichet/plugin-kit/web/pages'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Core } from '../../lib/core.ts'

export const courseQuery = (core: Core, course: string) =>
  queryOptions({
    queryKey: ['core', 'course', course],
    queryFn: ({ signal }) => core.courses.get({ params: { course }, signal }),
  })

export const coursesQuery = (core: Core) =>
  infiniteQueryOptions({
    queryKey: ['core', 'courses'],
    queryFn: ({ signal, pageParam }) => core.courses.list({ query: { cursor: pageParam }, signal }),
    ...pages,
  })
