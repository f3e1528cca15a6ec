import { rolePaths } from '@guichet/api/core/roles/paths'
import type { rolesContract } from '@guichet/api/core/roles/contract'
import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { useCoreClient } from '../admin/use-core-client.ts'

interface RoleWords {
  readonly shortName: string
  readonly label: string
}

/** The roles of this installation, as people call them: those given by hand at a level, and the name of any. */
export function useRoleWords(level: 'category' | 'course' | 'activity') {
  const { formatMessage, messages } = useIntl()
  const client = useCoreClient<typeof rolesContract>(rolePaths)
  const { data } = useQuery({ queryKey: ['core', 'roles'], queryFn: ({ signal }) => client.list({ signal }) })
  const roles = data?.items ?? []
  const nameOf = (shortName: string): string => {
    const own = roles.find((role) => role.shortName === shortName)?.name
    const id = `admin.role.${shortName}`
    return own ?? (id in messages ? formatMessage({ id }) : shortName)
  }
  const assignable: readonly RoleWords[] = roles
    .filter(({ assignableAt }) => assignableAt.includes(level))
    .map(({ shortName }) => ({ shortName, label: nameOf(shortName) }))
  return { assignable, nameOf }
}
