import { Failure } from '@guichet/plugin-kit/web/failure'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { CardList, CardRow } from '@guichet/ui/card'
import { IconButton } from '@guichet/ui/icon-button'
import { focusPageTitle } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { AddSubtracker } from './add-subtracker.tsx'
import css from './subtrackers.module.css'
import { useNameSubtracker, useSubtrackers } from './use-subtrackers.tsx'

/** Between which trackers and this one tickets can be moved. Each change is done at once. */
export function SubtrackersPanel() {
  const { formatMessage } = useIntl()
  const { data, error, refetch } = useSubtrackers()
  const title = formatMessage({ id: 'tracker.subtrackers' })
  return (
    <div className={css.apart}>
      <Panel title={title}>
        <div className={css.panel}>
          <p className={css.lead}>
            <FormattedMessage id="tracker.subtrackers.lead" />
          </p>
          {data === undefined ? (
            error === null ? (
              <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
            ) : (
              <Failure level={3} title="tracker.subtrackers.failed" error={error} onRetry={() => void refetch()} />
            )
          ) : (
            <>
              {data.items.length > 0 ? (
                <CardList label={title}>
                  {data.items.map((item) => (
                    <Row key={item.id} {...item} />
                  ))}
                </CardList>
              ) : (
                <p>
                  <FormattedMessage id="tracker.subtrackers.none" />
                </p>
              )}
              <AddSubtracker
                candidates={data.candidates.filter(({ id }) => !data.items.some((item) => item.id === id))}
              />
            </>
          )}
        </div>
      </Panel>
    </div>
  )
}

function Row({ id, name }: { readonly id: string; readonly name: string }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const change = useNameSubtracker()
  // The row, and the button with it, is gone by then: what `mutate` is given would not be called.
  const remove = async () => {
    try {
      await change.mutateAsync({ id, named: false })
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.subtrackers.removed' }, { name }) })
      focusPageTitle()
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <CardRow
      title={<Link to={`/trackers/${id}`}>{name}</Link>}
      end={
        <IconButton
          icon="x"
          label={formatMessage({ id: 'tracker.subtrackers.remove' }, { name })}
          disabled={change.isPending}
          onClick={() => void remove()}
        />
      }
    />
  )
}
