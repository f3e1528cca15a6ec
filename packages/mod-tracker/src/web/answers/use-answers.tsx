import { useClient } from '@guichet/plugin-kit/web/app-context'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { answersContract } from '../../contract/answers.ts'
import { answerPaths } from '../../contract/answers.paths.ts'
import { keys } from '../query-keys.ts'
import type { CannedAnswer } from '../types.ts'
import { MOUNT } from '../use-clients.tsx'

const useAnswersClient = () => useClient<typeof answersContract>(MOUNT, answerPaths)

/** The answers that are offered here. */
export function useAnswers(enabled: boolean) {
  const { id: tracker } = useActivity()
  const client = useAnswersClient()
  return useQuery({
    queryKey: keys.answers(tracker),
    queryFn: ({ signal }) => client.list({ params: { tracker }, signal }),
    staleTime: 60_000,
    enabled,
  })
}

export type Written = Pick<CannedAnswer, 'title' | 'body' | 'shared'>

/** Writes one, or changes it in the version that was seen. */
export function useSaveAnswer() {
  const { id: tracker } = useActivity()
  const client = useAnswersClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ of, body }: { readonly of: CannedAnswer | null; readonly body: Written }) =>
      of === null
        ? client.create({ params: { tracker }, body, idempotencyKey: newKey() })
        : client.edit({ params: { tracker, answer: of.id }, body, ifMatch: of.version, idempotencyKey: newKey() }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.answers(tracker) }),
  })
}

export function useRemoveAnswer() {
  const { id: tracker } = useActivity()
  const client = useAnswersClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: CannedAnswer) =>
      client.remove({ params: { tracker, answer: id }, ifMatch: version, idempotencyKey: newKey() }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.answers(tracker) }),
  })
}
