import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Settings } from '../types.ts'
import { useSettingsClient } from './use-settings-client.tsx'
import { useDelayed } from '../use-delayed.tsx'

/** The settings of the tracker one is in, for who may change them. */
export function useConfiguration(enabled: boolean) {
  const { id } = useActivity()
  const client = useSettingsClient()
  return useQuery({
    queryKey: keys.configuration(id),
    queryFn: ({ signal }) => client.get({ params: { tracker: id }, signal }),
    enabled,
  })
}

/** What settings would bring about, once they have stood for a moment; null asks nothing. */
export function useConsequences(settings: Settings | null) {
  const { id } = useActivity()
  const client = useSettingsClient()
  const wanted = useDelayed(settings, 400)
  return useQuery({
    queryKey: keys.consequences(id, wanted ?? {}),
    queryFn: ({ signal }) =>
      wanted === null ? null : client.preview({ params: { tracker: id }, body: wanted, signal }),
    enabled: wanted !== null && settings !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
}
