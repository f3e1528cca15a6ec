import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { askAgain } from '@guichet/plugin-kit/web/ask-again'
import { useLive } from '@guichet/plugin-kit/web/live'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../../query-keys.ts'

/** Keeps the form's screens true while others change it, or a field that it asks. */
export function useLiveForm(): void {
  const { id } = useActivity()
  const cache = useQueryClient()
  const shown = [keys.form(id), keys.library(id), keys.fields(id)]
  useLive(id, {
    event({ type }) {
      if (type !== 'tracker.form.changed') return
      for (const queryKey of shown) void cache.invalidateQueries({ queryKey })
    },
    resync(asOf) {
      for (const queryKey of shown) askAgain(cache, queryKey, asOf)
    },
  })
}
