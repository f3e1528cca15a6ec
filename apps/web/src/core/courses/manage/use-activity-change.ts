import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { useSite } from '../../../app/site-context.ts'
import type { Activity } from '../../activities/queries.ts'
import { useRefreshPlaces } from '../../admin/places/use-places.ts'

/** What is done to an activity of a course; done when the list shows it. */
export function useActivityChange({ id, version }: Activity) {
  const { core } = useSite()
  const refresh = useRefreshPlaces()
  const notifyFailure = useNotifyFailure()
  const params = { activity: id }
  const then = async (change: Promise<unknown>): Promise<void> => {
    await change.finally(refresh)
  }
  return {
    /** Of what has no form to say it at: what is refused is said in passing. */
    say: (change: Promise<void>) => void change.catch(notifyFailure),
    rename: (name: string) => then(core.activities.update({ params, body: { name }, ifMatch: version })),
    setHidden: (hidden: boolean) => then(core.activities.update({ params, body: { hidden }, ifMatch: version })),
    reorder: (after: string | null) => then(core.activities.reorder({ params, body: { after } })),
    remove: () => then(core.activities.remove({ params, ifMatch: version })),
  }
}
