import { ApiProblem } from '@guichet/plugin-kit/client'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { settingsContract } from '@guichet/api/core/settings/contract'
import { settingsPaths } from '@guichet/api/core/settings/paths'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCoreClient } from '../use-core-client.ts'
import { changedNames, type Values } from './values.ts'

export type Settings = SuccessOf<(typeof settingsContract)['operations']['get']>

const useSettingsClient = () => useCoreClient<typeof settingsContract>(settingsPaths)
const keyOf = (component: string) => ['core', 'settings', component]

export function useSettings(component: string): Settings {
  const client = useSettingsClient()
  return useSuspenseQuery({
    queryKey: keyOf(component),
    queryFn: ({ signal }) => client.get({ params: { component }, signal }),
  }).data
}

interface Wanted {
  /** What was being changed. */
  readonly base: Settings
  readonly values: Values
}

/** Saves settings. What a colleague changed meanwhile is kept, unless it is the same: then it fails with theirs. */
export function useSaveSettings(component: string) {
  const client = useSettingsClient()
  const cache = useQueryClient()
  const put = (values: Values, ifMatch: number) =>
    client.update({ params: { component }, body: { values: { ...values } }, ifMatch })
  return useMutation({
    async mutationFn({ base, values }: Wanted) {
      try {
        return await put(values, base.revision)
      } catch (error) {
        const theirs = theirsOf(error)
        if (theirs === null) throw error
        const mine = changedNames(base.values, values)
        const clash = changedNames(base.values, theirs.values).some((name) => mine.includes(name))
        if (clash) throw error
        const merged = { ...theirs.values, ...Object.fromEntries(mine.map((name) => [name, values[name]])) }
        return await put(merged, theirs.revision)
      }
    },
    onSuccess: (saved) => cache.setQueryData(keyOf(component), saved),
  })
}

/** The settings as a colleague has made them meanwhile. */
export function theirsOf(error: unknown): Settings | null {
  const isTheirs = error instanceof ApiProblem && error.status === 412
  return isTheirs ? (error.current as Settings) : null
}
