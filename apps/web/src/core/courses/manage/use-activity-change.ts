import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useSite } from '../../../app/site-context.ts'
import type { Activity } from '../../activities/queries.ts'
import { useRefreshPlaces } from '../../admin/places/use-places.ts'

/** What is done to an activity of a course; done when the list shows it. */
export function useActivityChange({ id, version }: Activity) {
  const { core } = useSite()
  const { notify } = useApp()
  const refresh = useRefreshPlaces()
  const problemText = useProblemText()
  const params = { activity: id }
  const then = async (change: Promise<unknown>): Promise<void> => {
    await change.finally(refresh)
  }
  return {
    /** Of what has no form to say it at: what is refused is said in passing. */
    say: (change: Promise<void>) =>
      void change.catch((error: unknown) => notify({ tone: 'danger', text: problemText(error) })),
    rename: (name: string) => then(core.activities.update({ params, body: { name }, ifMatch: version })),
    setHidden: (hidden: boolean) => then(core.activities.update({ params, body: { hidden }, ifMatch: version })),
    reorder: (after: string | null) => then(core.activities.reorder({ params, body: { after } })),
    remove: () => then(core.activities.remove({ params, ifMatch: version })),
  }
}
