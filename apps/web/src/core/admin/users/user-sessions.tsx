import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { Skeleton } from '@guichet/ui/skeleton'
import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSessionWords } from '../../sessions/use-session-words.ts'
import { useRefreshUsers } from './use-refresh.ts'
import { useUserSessions, useUserSessionsClient, type User } from './use-users.ts'

/** Where they are signed in at this moment, and the way to end all of it. */
export function UserSessions({ user }: { readonly user: User }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const client = useUserSessionsClient()
  const refresh = useRefreshUsers()
  const notifyFailure = useNotifyFailure()
  const problemText = useProblemText()
  const words = useSessionWords()
  const { data, error } = useUserSessions(user.id)
  const end = useMutation({
    mutationFn: () => client.endAll({ params: { user: user.id } }),
    async onSuccess() {
      await refresh()
      notify({ tone: 'success', text: formatMessage({ id: 'admin.user.sessions.ended' }, { name: user.name }) })
    },
    onError: notifyFailure,
  })
  if (error !== null) return <p role="alert">{problemText(error)}</p>
  if (data === undefined) return <Skeleton width="60%" />
  if (data.items.length === 0) {
    return (
      <p>
        <FormattedMessage id="admin.user.sessions.none" />
      </p>
    )
  }
  return (
    <>
      <CardList>
        {data.items.map((session) => (
          <CardRow key={session.id} {...words(session)} />
        ))}
      </CardList>
      <Button busy={end.isPending} onClick={() => end.mutate()}>
        <FormattedMessage id="admin.user.sessions.end" />
      </Button>
    </>
  )
}
