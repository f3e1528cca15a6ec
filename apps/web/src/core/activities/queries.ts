import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { pages } from '@guichet/plugin-kit/web/pages'
import type { activitiesContract } from '@guichet/api/core/activities/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Core } from '../../lib/core.ts'

export type Activity = SuccessOf<(typeof activitiesContract)['operations']['get']>

export const activityQuery = (core: Core, activity: string) =>
  queryOptions({
    queryKey: ['core', 'activity', activity],
    queryFn: ({ signal }) => core.activities.get({ params: { activity }, signal }),
  })

/** Everywhere, or in one course. */
export const activitiesQuery = (core: Core, course?: string) =>
  infiniteQueryOptions({
    queryKey: ['core', 'activities', course ?? null],
    queryFn: ({ signal, pageParam }) => core.activities.list({ query: { course, cursor: pageParam }, signal }),
    ...pages,
  })
