import type { Rename } from '@guichet/plugin-kit/web/rename'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useSite } from '../../app/site-context.ts'
import { activityQuery, type Activity } from './queries.ts'

/** Gives an activity another name, everywhere it is shown. Should somebody have been first, theirs is shown and ours refused. */
export function useRename({ id, version }: Activity): Rename {
  const { core } = useSite()
  const queries = useQueryClient()
  return useCallback(
    async (name) => {
      const { queryKey } = activityQuery(core, id)
      try {
        const renamed = await core.activities.update({ params: { activity: id }, body: { name }, ifMatch: version })
        queries.setQueryData(queryKey, renamed)
      } catch (error) {
        await queries.invalidateQueries({ queryKey })
        throw error
      }
      await queries.invalidateQueries({ queryKey: ['core', 'activities'] })
    },
    [core, queries, id, version],
  )
}
