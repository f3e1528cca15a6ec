import { CardList, CardRow } from '@guichet/ui/card'
import { IconButton } from '@guichet/ui/icon-button'
import { FormattedMessage, useIntl } from 'react-intl'
import { usePluginName } from '../../use-plugin-name.ts'
import css from '../admin.module.css'
import { AddActivity } from './add-activity.tsx'
import { useAct, useClientsClient, type Client } from './use-embeds.ts'

/** What the site may show. */
export function Activities({ client }: { readonly client: Client }) {
  const { formatMessage } = useIntl()
  const api = useClientsClient()
  const nameOf = usePluginName()
  const { id, version, activities } = client
  const ids = activities.map((activity) => activity.id)
  const keep = useAct({
    send: (wanted: readonly string[]) =>
      api.update({ params: { client: id }, body: { activities: [...wanted] }, ifMatch: version }),
    said: (wanted) => (wanted.length < ids.length ? 'admin.embeds.activity.removed' : 'admin.embeds.activity.added'),
  })
  return (
    <div className={css.parts}>
      <p className={css.quiet}>
        <FormattedMessage
          id={activities.length === 0 ? 'admin.embeds.activities.none' : 'admin.embeds.activities.why'}
        />
      </p>
      {activities.length > 0 && (
        <CardList boxed label={formatMessage({ id: 'admin.embeds.activities' })}>
          {activities.map((activity) => (
            <CardRow
              key={activity.id}
              title={<span dir="auto">{activity.name}</span>}
              detail={nameOf(activity.component)}
              end={
                <IconButton
                  icon="trash"
                  label={formatMessage({ id: 'admin.embeds.activity.remove' }, { name: activity.name })}
                  aria-disabled={keep.isPending || undefined}
                  onClick={() => keep.isPending || keep.mutate(ids.filter((one) => one !== activity.id))}
                />
              }
            />
          ))}
        </CardList>
      )}
      <AddActivity without={ids} busy={keep.isPending} onAdd={(added) => keep.mutate([...ids, added])} />
    </div>
  )
}
