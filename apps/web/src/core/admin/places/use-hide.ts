import { useActing } from '@guichet/plugin-kit/web/acting'
import { useSite } from '../../../app/site-context.ts'
import { useCategoriesClient, useRefreshPlaces, type Category, type CourseItem } from './use-places.ts'

interface Turn {
  readonly name: string
  readonly hidden: boolean
  readonly send: () => Promise<unknown>
}

/** Hides a place, or shows it again: the same press undoes it. */
export function useHide() {
  const { core } = useSite()
  const client = useCategoriesClient()
  const { mutate } = useActing(
    {
      send: (turn: Turn) => turn.send(),
      said: ({ name, hidden }) => ({ id: hidden ? 'admin.places.hid' : 'admin.places.shown', values: { name } }),
    },
    useRefreshPlaces(),
  )
  return {
    category: ({ id, name, version, ...was }: Category) => {
      const hidden = !was.hidden
      const send = () => client.update({ params: { category: id }, body: { hidden }, ifMatch: version })
      mutate({ name, hidden, send })
    },
    course: ({ id, fullName: name, version, ...was }: CourseItem) => {
      const hidden = !was.hidden
      const send = () => core.courses.update({ params: { course: id }, body: { hidden }, ifMatch: version })
      mutate({ name, hidden, send })
    },
  }
}
