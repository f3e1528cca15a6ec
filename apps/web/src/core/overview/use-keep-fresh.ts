import { LiveContext } from '@guichet/plugin-kit/web/live'
import { useQueryClient } from '@tanstack/react-query'
import { useContext, useEffect } from 'react'
import { OVERVIEW } from './queries.ts'

/** As many as the page follows; the stream takes fifty, and another screen may be leaving some of its own. */
const MOST_FOLLOWED = 40
/** Much may happen at once: it is asked for once, a moment later. */
const A_MOMENT = 1_000

/** Asks for the overview anew when something happens in one of these activities. */
export function useKeepFresh(activities: readonly string[]): void {
  const live = useContext(LiveContext)
  const queries = useQueryClient()
  const followed = activities.slice(0, MOST_FOLLOWED).join(' ')

  useEffect(() => {
    if (live === null || followed === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queries.invalidateQueries({ queryKey: OVERVIEW })
      }, A_MOMENT)
    }
    const ends = followed.split(' ').map((activity) => live.subscribe(activity, { event: soon, resync: soon }))
    return () => {
      clearTimeout(timer)
      for (const end of ends) end()
    }
  }, [live, queries, followed])
}
