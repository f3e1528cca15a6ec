import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useIntl } from 'react-intl'
import { useSite } from '../../../app/site-context.ts'
import { useCategoriesClient, useRefreshPlaces, type Category, type CourseItem } from './use-places.ts'

/** Hides a place, or shows it again: the same press undoes it. */
export function useHide() {
  const { formatMessage } = useIntl()
  const { core } = useSite()
  const { notify } = useApp()
  const client = useCategoriesClient()
  const refresh = useRefreshPlaces()
  const problemText = useProblemText()

  async function saying(name: string, hidden: boolean, change: Promise<unknown>): Promise<void> {
    try {
      await change
      const said = hidden ? 'admin.places.hid' : 'admin.places.shown'
      notify({ tone: 'success', text: formatMessage({ id: said }, { name }) })
    } catch (error) {
      notify({ tone: 'danger', text: problemText(error) })
    }
    await refresh()
  }

  return {
    category: ({ id, name, version, hidden }: Category) =>
      void saying(
        name,
        !hidden,
        client.update({ params: { category: id }, body: { hidden: !hidden }, ifMatch: version }),
      ),
    course: ({ id, fullName, version, hidden }: CourseItem) =>
      void saying(
        fullName,
        !hidden,
        core.courses.update({ params: { course: id }, body: { hidden: !hidden }, ifMatch: version }),
      ),
  }
}
