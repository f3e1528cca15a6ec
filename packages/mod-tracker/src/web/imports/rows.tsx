import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { More } from '@guichet/plugin-kit/web/more'
import { pages } from '@guichet/plugin-kit/web/pages'
import { SkeletonText } from '@guichet/ui/skeleton'
import { CardList } from '@guichet/ui/card'
import { SegmentedControl } from '@guichet/ui/segmented-control'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { RowKind } from '../../contract/import-words.ts'
import { keys } from '../query-keys.ts'
import type { Import } from '../types.ts'
import { useImportsClient } from './use-imports-client.tsx'
import css from './imports.module.css'
import { RowItem } from './row-item.tsx'

const COUNTED = {
  'would-import': 'imported',
  imported: 'imported',
  refused: 'refused',
  'already-there': 'already',
} as const satisfies Record<RowKind, keyof Import['progress']>

interface Props {
  readonly of: Import
  /** Which there can be. */
  readonly kinds: readonly RowKind[]
}

/** The rows of the file, in its order, one kind at a time. */
export function Rows({ of: given, kinds }: Props) {
  const { formatMessage } = useIntl()
  const there = kinds.filter((kind) => given.progress[COUNTED[kind]] > 0)
  const [chosen, choose] = useState<RowKind | null>(null)
  const kind = chosen !== null && there.includes(chosen) ? chosen : (there[0] ?? null)
  if (kind === null)
    return (
      <p className={css.quiet}>
        <FormattedMessage id="tracker.import.rows.none" />
      </p>
    )
  return (
    <div className={css.stack}>
      {there.length > 1 && (
        <div>
          {' '}
          <SegmentedControl
            label={formatMessage({ id: 'tracker.import.rows.kind' })}
            options={there.map((value) => ({
              value,
              label: formatMessage({ id: `tracker.import.kind.${value}` }),
            }))}
            value={kind}
            onChange={choose}
          />
        </div>
      )}
      <RowsOf key={kind} of={given} kind={kind} />
    </div>
  )
}

function RowsOf({ of: given, kind }: { readonly of: Import; readonly kind: RowKind }) {
  const { formatMessage } = useIntl()
  const query = useRows(given, kind)
  const { data, isPending, error, refetch } = query
  if (isPending) return <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
  if (data === undefined)
    return <Failure level={3} title="tracker.import.rows.failed" error={error} onRetry={() => void refetch()} />
  const items = data.pages.flatMap((page) => page.items)
  return (
    <>
      <CardList label={formatMessage({ id: `tracker.import.kind.${kind}` })}>
        {items.map((row) => (
          <RowItem key={row.row} row={row} />
        ))}
      </CardList>
      <More of={query}>
        <output>
          <FormattedMessage
            id="tracker.import.rows.shown"
            values={{ count: items.length, all: given.progress[COUNTED[kind]] }}
          />
        </output>
      </More>
    </>
  )
}

function useRows(given: Import, kind: RowKind) {
  const { id } = useActivity()
  const client = useImportsClient()
  return useInfiniteQuery({
    queryKey: keys.importRows(id, given.id, { kind, version: given.version }),
    queryFn: ({ pageParam, signal }) =>
      client.rows({
        params: { tracker: id, import: given.id },
        query: { kind, limit: 25, cursor: pageParam },
        signal,
      }),
    ...pages,
    placeholderData: keepPreviousData,
  })
}
