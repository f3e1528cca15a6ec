import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { permissionsContract } from '@guichet/api/core/permissions/contract'
import { permissionPaths } from '@guichet/api/core/permissions/paths'
import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCoreClient } from '../use-core-client.ts'

type Operations = (typeof permissionsContract)['operations']
export type Grid = SuccessOf<Operations['view']>
export type Capability = Grid['capabilities'][number]
export type Cell = Capability['cells'][number]
export type Role = Grid['roles'][number]
export type Context = Grid['path'][number]
export type Explanation = SuccessOf<Operations['explain']>
/** Null: nothing is set. */
export type Permission = Cell['result']

export interface Change {
  readonly role: string
  readonly capability: string
  readonly from: Permission
  readonly to: Permission
}

const usePermissionsClient = () => useCoreClient<typeof permissionsContract>(permissionPaths)
const keyOf = (context: string) => ['core', 'permissions', context]

export function usePermissions(context: string): Grid {
  const client = usePermissionsClient()
  return useSuspenseQuery({
    queryKey: keyOf(context),
    queryFn: ({ signal }) => client.view({ params: { context }, signal }),
  }).data
}

/** Sets permissions. What others may do changes with it, and what I may: everything else is asked anew. */
export function useChangePermissions(context: string) {
  const client = usePermissionsClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (changes: readonly Change[]) =>
      client.change({ params: { context }, body: { changes: changes.map((change) => ({ ...change })) } }),
    onSuccess: (grid) => cache.setQueryData(keyOf(context), grid),
    // Not waited for: the grid is there already, and what is changed in it from now on is changed from that.
    onSettled: () => void cache.invalidateQueries({ queryKey: ['core'] }),
  })
}

interface Question {
  readonly user: string
  readonly capability: string
}

/** The answer to a question. */
export function useExplanation(context: string, question: Question): Explanation {
  return useSuspenseQuery(explanationQuery(usePermissionsClient(), context, question)).data
}

/** The same, if there is a question, once it is known. */
export function useExplained(context: string, question: Question | null): Explanation | undefined {
  const client = usePermissionsClient()
  const asked = question ?? { user: '', capability: '' }
  return useQuery({ ...explanationQuery(client, context, asked), enabled: question !== null }).data
}

function explanationQuery(client: ReturnType<typeof usePermissionsClient>, context: string, question: Question) {
  const { user, capability } = question
  return queryOptions({
    queryKey: [...keyOf(context), 'why', user, capability],
    queryFn: ({ signal }) => client.explain({ params: { context }, query: { user, capability }, signal }),
  })
}
