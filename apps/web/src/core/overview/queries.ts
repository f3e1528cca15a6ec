import { pages } from '@guichet/plugin-kit/web/pages'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Core } from '../../lib/core.ts'

/** Begins the key of all that may change with any event of an activity that is shown. */
export const OVERVIEW = ['core', 'overview'] as const

const AT_FIRST = 6
const MORE = 20

/** Figures and what waits, everywhere or in one course. */
export const overviewQuery = (core: Core, course?: string) =>
  queryOptions({
    queryKey: [...OVERVIEW, 'view', course ?? null],
    queryFn: ({ signal }) => core.overview.view({ query: { course }, signal }),
  })

export const recentQuery = (core: Core, course?: string) =>
  infiniteQueryOptions({
    queryKey: [...OVERVIEW, 'recent', course ?? null],
    queryFn: ({ signal, pageParam }) =>
      core.overview.recent({ query: { course, cursor: pageParam, limit: pageParam ? MORE : AT_FIRST }, signal }),
    ...pages,
  })
