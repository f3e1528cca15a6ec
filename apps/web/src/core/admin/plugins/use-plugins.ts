import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { pluginsContract } from '@guichet/api/core/plugins/contract'
import { pluginPaths } from '@guichet/api/core/plugins/paths'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCoreClient } from '../use-core-client.ts'

export type Plugin = SuccessOf<(typeof pluginsContract)['operations']['get']>

const usePluginsClient = () => useCoreClient<typeof pluginsContract>(pluginPaths)

export function usePlugins(): readonly Plugin[] {
  const client = usePluginsClient()
  const { data } = useSuspenseQuery({
    queryKey: ['core', 'plugins'],
    queryFn: ({ signal }) => client.list({ signal }),
  })
  return data.items
}

export function usePlugin(component: string): Plugin {
  const client = usePluginsClient()
  return useSuspenseQuery({
    queryKey: ['core', 'plugin', component],
    queryFn: ({ signal }) => client.get({ params: { component }, signal }),
  }).data
}

/** Switches a plugin. What was shown of anything may be gone, or back: all is asked anew. */
export function useSwitch({ component, revision }: Plugin) {
  const client = usePluginsClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (enabled: boolean) => client.update({ params: { component }, body: { enabled }, ifMatch: revision }),
    onSettled: () => cache.invalidateQueries(),
  })
}
