import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useLive } from '@guichet/plugin-kit/web/live'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../../query-keys.ts'

/** Keeps the form's screens true while others change it, or a field that it asks. */
export function useLiveForm(): void {
  const { id } = useActivity()
  const cache = useQueryClient()
  const refresh = () => {
    for (const queryKey of [keys.form(id), keys.library(id), keys.fields(id)])
      void cache.invalidateQueries({ queryKey })
  }
  useLive(id, {
    event: ({ type }) => {
      if (type === 'tracker.form.changed') refresh()
    },
    resync: refresh,
  })
}
