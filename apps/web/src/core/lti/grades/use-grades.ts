import type { ltiGradesContract } from '@guichet/api/core/lti/grades/contract'
import { ltiGradesPaths } from '@guichet/api/core/lti/grades/paths'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { pages } from '@guichet/plugin-kit/web/pages'
import { useInfiniteQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCoreClient } from '../../admin/use-core-client.ts'

type Operations = (typeof ltiGradesContract)['operations']
export type Grading = SuccessOf<Operations['view']>
export type Learner = SuccessOf<Operations['list']>['items'][number]
export type Sending = Learner['sendings'][number]

export const useGradesClient = () => useCoreClient<typeof ltiGradesContract>(ltiGradesPaths)

const keyOf = (activity: string) => ['core', 'grades', activity] as const

export function useGrading(): Grading {
  const { id } = useActivity()
  const client = useGradesClient()
  return useSuspenseQuery({
    queryKey: [...keyOf(id), 'grading'],
    queryFn: ({ signal }) => client.view({ params: { activity: id }, signal }),
  }).data
}

/** How often is looked what became of what is on its way. */
const SOON = 3_000

export function useLearners(matching: string) {
  const { id } = useActivity()
  const client = useGradesClient()
  return useInfiniteQuery({
    queryKey: [...keyOf(id), 'learners', matching],
    queryFn: ({ signal, pageParam }) =>
      client.list({
        params: { activity: id },
        query: { cursor: pageParam, ...(matching !== '' && { matching }) },
        signal,
      }),
    ...pages,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) === true ? SOON : false,
  })
}

const isUnderWay = ({ sendings }: Learner) => sendings.some(({ state }) => state === 'waiting')

export function useRefreshGrades(): () => Promise<void> {
  const { id } = useActivity()
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: keyOf(id) })
}
