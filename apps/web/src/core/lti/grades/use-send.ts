import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { useMutation } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { useGradesClient, useRefreshGrades } from './use-grades.ts'

/** Has scores sent: of these people; null: of everybody. */
export function useSend() {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const { notify } = useApp()
  const client = useGradesClient()
  const refresh = useRefreshGrades()
  const notifyFailure = useNotifyFailure()
  return useMutation({
    mutationFn: (users: string[] | null) => client.send({ params: { activity: id }, body: { users } }),
    onSuccess: ({ waiting }) =>
      notify({
        tone: waiting === 0 ? 'info' : 'success',
        text: formatMessage({ id: 'grades.asked' }, { count: waiting }),
      }),
    onError: notifyFailure,
    onSettled: refresh,
  })
}
