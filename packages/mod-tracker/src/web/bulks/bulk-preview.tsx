import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { FieldError } from '@guichet/ui/field'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Bulk } from '../types.ts'
import { useActionWords } from './action-words.tsx'
import css from './bulks.module.css'
import { RefusedList } from './refused-list.tsx'
import { useBulkPreview, useStartBulk, type BulkAsked } from './use-bulk.tsx'

interface Props {
  readonly action: Bulk['action']
  readonly asked: BulkAsked
  readonly prefix: string
  readonly onStarted: (id: string) => void
}

/** What takes tickets away says so where it is begun. */
const APPLY: Readonly<Partial<Record<Bulk['action']['kind'], string>>> = {
  delete: 'apply.delete',
  relocate: 'apply.relocate',
}

/** What it would come to, which tickets are refused and why, and the way to begin. */
export function BulkPreviewLine({ action, asked, prefix, onStarted }: Props) {
  const problemText = useProblemText()
  const words = useActionWords()
  const preview = useBulkPreview(asked)
  const start = useStartBulk()
  const [why, setWhy] = useState(false)
  const error = start.error ?? preview.error
  const { possible = 0, unchanged = 0, refused = 0, items = [] } = preview.data ?? {}
  return (
    <div className={css.preview}>
      <div className={css.line}>
        <output>
          {words(action)}
          {preview.data && (
            <>
              {' '}
              <FormattedMessage id="tracker.bulk.preview" values={{ possible, unchanged, refused }} />
            </>
          )}
        </output>
        {refused > 0 && (
          <Button size="s" variant="bare" aria-expanded={why} onClick={() => setWhy(!why)}>
            <FormattedMessage id="tracker.bulk.why" />
          </Button>
        )}
        {possible > 0 && (
          <Button
            size="s"
            variant={action.kind === 'delete' ? 'danger' : 'primary'}
            busy={start.isPending}
            onClick={() => start.mutate(asked, { onSuccess: ({ id }) => onStarted(id) })}
          >
            <FormattedMessage id={`tracker.bulk.${APPLY[action.kind] ?? 'apply'}`} values={{ count: possible }} />
          </Button>
        )}
      </div>
      {(action.kind === 'delete' || action.kind === 'relocate') && (
        <p className={css.after}>
          <FormattedMessage id={`tracker.bulk.after.${action.kind}`} />
        </p>
      )}
      {why && <RefusedList items={items} count={refused} action={action} prefix={prefix} />}
      {error !== null && (
        <div role="alert">
          <FieldError>{problemText(error)}</FieldError>
        </div>
      )}
    </div>
  )
}
