import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { Chip } from '@guichet/ui/chip'
import { Icon } from '@guichet/ui/icon'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { sessionsClient, sessionsQuery } from './queries.ts'
import { useSessionWords, type SessionItem } from './use-session-words.ts'

/** Where I am signed in: this browser, and others that I may end. */
export function Sessions() {
  const { transport } = useApp()
  const { items } = useSuspenseQuery(sessionsQuery(transport)).data
  const endOthers = useEnding(() => sessionsClient(transport).endOthers({}))
  return (
    <>
      <CardList>
        {items.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </CardList>
      {items.length > 1 && (
        <Button busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
          <FormattedMessage id="core.sessions.end_others" />
        </Button>
      )}
    </>
  )
}

function SessionRow({ session }: { readonly session: SessionItem }) {
  const { formatMessage } = useIntl()
  const { transport } = useApp()
  const { title, detail } = useSessionWords()(session)
  const end = useEnding(() => sessionsClient(transport).end({ params: { session: session.id } }))
  return (
    <CardRow
      title={title}
      detail={detail}
      end={
        session.current ? (
          <Chip icon={<Icon name="check" />} color="var(--success)">
            <FormattedMessage id="core.sessions.this" />
          </Chip>
        ) : (
          <Button
            size="s"
            variant="soft"
            busy={end.isPending}
            aria-label={formatMessage({ id: 'core.sessions.end.of' }, { name: title })}
            onClick={() => end.mutate()}
          >
            <FormattedMessage id="core.sessions.end" />
          </Button>
        )
      }
    />
  )
}

function useEnding(end: () => Promise<unknown>) {
  const { transport } = useApp()
  const queries = useQueryClient()
  const notifyFailure = useNotifyFailure()
  return useMutation({
    mutationFn: end,
    onSuccess: () => queries.invalidateQueries(sessionsQuery(transport)),
    onError: notifyFailure,
  })
}
