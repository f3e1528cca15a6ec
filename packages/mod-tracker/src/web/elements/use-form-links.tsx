import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMemo } from 'react'

/** Where the screens of custom fields are. */
export function useFormLinks() {
  const { id } = useActivity()
  return useMemo(() => {
    const form = `/trackers/${id}/form`
    return {
      toForm: { to: form },
      toLibrary: { to: `${form}/library` },
      toNewElement: { to: `${form}/library/new` },
      toElement: (element: string) => ({ to: `${form}/library/${element}` }),
    }
  }, [id])
}
