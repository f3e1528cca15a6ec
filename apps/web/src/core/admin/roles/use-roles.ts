import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import type { rolesContract } from '@guichet/api/core/roles/contract'
import { rolePaths } from '@guichet/api/core/roles/paths'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCoreClient } from '../use-core-client.ts'

export type Role = SuccessOf<(typeof rolesContract)['operations']['list']>['items'][number]

const KEY = ['core', 'roles']
const useRolesClient = () => useCoreClient<typeof rolesContract>(rolePaths)

export function useRoles(): readonly Role[] {
  const client = useRolesClient()
  return useSuspenseQuery({ queryKey: KEY, queryFn: ({ signal }) => client.list({ signal }) }).data.items
}

export function useRoleChanges() {
  const client = useRolesClient()
  const cache = useQueryClient()
  const onSettled = () => cache.invalidateQueries({ queryKey: ['core'] })
  return {
    create: async (role: Pick<Role, 'shortName' | 'archetype'> & { readonly name: string }) => {
      await client.create({ body: role, idempotencyKey: newKey() })
      await onSettled()
    },
    rename: async ({ id, version }: Role, name: string) => {
      await client.update({ params: { role: id }, body: { name }, ifMatch: version })
      await onSettled()
    },
    remove: useMutation({
      mutationFn: ({ id, version }: Role) => client.remove({ params: { role: id }, ifMatch: version }),
      onSettled,
    }),
  }
}
