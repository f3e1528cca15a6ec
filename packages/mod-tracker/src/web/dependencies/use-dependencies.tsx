import { useClient } from '@guichet/plugin-kit/web/app-context'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { stillMeant } from '@guichet/ui/still-meant'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import { WAITING_MOST } from '../../contract/dependencies.limits.ts'
import type { dependenciesContract } from '../../contract/dependencies.ts'
import { dependencyPaths } from '../../contract/dependencies.paths.ts'
import { keys } from '../query-keys.ts'
import type { Dependencies } from '../types.ts'
import { MOUNT } from '../use-clients.tsx'
import { useDelayed } from '../use-delayed.tsx'

type Operations = (typeof dependenciesContract)['operations']
type Candidate = SuccessOf<Operations['candidates']>['items'][number]

const useDependenciesClient = () => useClient<typeof dependenciesContract>(MOUNT, dependencyPaths)

export function useDependencies(number: number) {
  const { id } = useActivity()
  const client = useDependenciesClient()
  return useQuery({
    queryKey: keys.dependencies(id, number),
    queryFn: ({ signal }) => client.list({ params: { tracker: id, number }, signal }),
  })
}

type Waiting = ReadonlyMap<number, readonly number[]>
const NONE: Waiting = new Map()
// Of one identity: what is selected by it is the same as long as the answer is.
const byNumber = ({ items }: SuccessOf<Operations['waiting']>): Waiting =>
  new Map(items.map(({ number, waitsFor }) => [number, waitsFor]))

/** What open tickets hold these open, where the tracker's rules let them; a refusal to close them names what can be named. */
export function useWaiting(
  numbers: readonly number[],
  { openDependencyBlocks }: Pick<Workflow, 'openDependencyBlocks'>,
) {
  const { id } = useActivity()
  const client = useDependenciesClient()
  const asked = numbers.slice(0, WAITING_MOST)
  const { data } = useQuery({
    queryKey: keys.waiting(id, asked),
    queryFn: ({ signal }) => client.waiting({ params: { tracker: id }, query: { numbers: asked.join(',') }, signal }),
    select: byNumber,
    placeholderData: keepPreviousData,
    enabled: openDependencyBlocks && asked.length > 0,
  })
  return data ?? NONE
}

const PAUSE_MS = 200

/** Tickets to depend on, by what is typed, looked up when the typing pauses; until then those found before that it still means. */
export function useCandidates(number: number, typed: string) {
  const { id } = useActivity()
  const client = useDependenciesClient()
  const words = typed.trim()
  const matching = useDelayed(words, PAUSE_MS)
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: keys.dependencyCandidates(id, number, matching),
    queryFn: ({ signal }) => client.candidates({ params: { tracker: id, number }, query: { matching }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  const found = data?.items ?? []
  const isEarlier = isPlaceholderData || matching !== words
  return { found: isEarlier ? stillMeant(found, words, candidateText) : found, looking: isFetching || isEarlier }
}

export const candidateText = ({ key, summary }: Candidate): string => `${key} ${summary}`

interface Wanted {
  readonly other: number
  /** Whether it is to depend on that one. */
  readonly depends: boolean
}

/** Says that a ticket depends on another, or no longer: the answer is what there is then. */
export function useDepend(number: number) {
  const { id } = useActivity()
  const client = useDependenciesClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ other, depends }: Wanted) => {
      const params = { tracker: id, number, other }
      return depends ? client.add({ params }) : client.remove({ params })
    },
    onSuccess: (now, { other }) => {
      cache.setQueryData<Dependencies>(keys.dependencies(id, number), now)
      const changed = [
        keys.dependencies(id, other),
        keys.history(id, number),
        keys.transitions(id, number),
        keys.lists(id),
      ]
      return Promise.all(changed.map((queryKey) => cache.invalidateQueries({ queryKey })))
    },
  })
}
