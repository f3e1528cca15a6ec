import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { ApiProblem } from '@guichet/plugin-kit/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Configuration, Settings } from '../types.ts'
import { useSettingsClient } from './use-settings-client.tsx'
import { mergeSettings } from './merge.ts'

interface Wanted {
  /** What was being changed. */
  readonly base: Configuration
  readonly settings: Settings
}

/**
 * Saves settings. When a colleague was first and changed something else, both changes are kept without asking; when they changed the
 * same, it fails with theirs (`theirsOf`).
 */
export function useSave() {
  const { id } = useActivity()
  const client = useSettingsClient()
  const cache = useQueryClient()
  const put = (settings: Settings, ifMatch: number) =>
    client.change({ params: { tracker: id }, body: settings, ifMatch })
  return useMutation({
    async mutationFn({ base, settings }: Wanted) {
      try {
        return await put(settings, base.version)
      } catch (error) {
        const theirs = theirsOf(error)
        if (theirs === null) throw error
        const merged = mergeSettings(base.settings, settings, theirs.settings)
        if (merged.clash) throw error
        return await put(merged.settings, theirs.version)
      }
    },
    onSuccess(saved) {
      cache.setQueryData(keys.configuration(id), saved)
      void cache.invalidateQueries({
        queryKey: keys.all(id),
        predicate: ({ queryKey }) => queryKey[2] !== 'configuration',
      })
    },
  })
}

/** The settings as a colleague has made them meanwhile. */
export function theirsOf(error: unknown): Configuration | null {
  return error instanceof ApiProblem && error.status === 412 && isConfiguration(error.current) ? error.current : null
}

function isConfiguration(value: unknown): value is Configuration {
  return typeof value === 'object' && value !== null && 'settings' in value && 'rolesPresent' in value
}
