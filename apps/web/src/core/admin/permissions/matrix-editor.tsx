import { UnsavedGuard } from '@guichet/plugin-kit/web/unsaved-guard'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Checkbox } from '@guichet/ui/checkbox'
import { NoMatchState } from '@guichet/ui/empty-state'
import { TextInput } from '@guichet/ui/text-input'
import { Toolbar } from '@guichet/ui/toolbar'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { CellDialog } from './cell-dialog.tsx'
import { cellNow, changesSince, withCell, type CellPlace, type Draft } from './draft.ts'
import { Legend } from './legend.tsx'
import { MatrixBar } from './matrix-bar.tsx'
import { Matrix } from './matrix.tsx'
import css from './permissions.module.css'
import { useChangePermissions, type Grid } from './use-permissions.ts'
import { useNames } from './use-names.ts'

const NOTHING: Draft = new Map()

/** The matrix with what narrows it, and what is changed in it until it is saved, all at once. */
export function MatrixEditor({ grid }: { readonly grid: Grid }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const problemText = useProblemText()
  const names = useNames()
  const [draft, setDraft] = useState(NOTHING)
  const [words, setWords] = useState('')
  const [onlyHere, setOnlyHere] = useState(false)
  const [open, setOpen] = useState<CellPlace | null>(null)
  const change = useChangePermissions(grid.context.id)

  const sought = words.trim().toLowerCase()
  const capabilities = grid.capabilities.filter(
    ({ name, cells }) =>
      (sought === '' || `${name} ${names.capability(name)}`.toLowerCase().includes(sought)) &&
      (!onlyHere || cells.some(({ here }) => here !== null)),
  )

  function save(): void {
    change.mutate([...draft.values()], {
      onSuccess() {
        setDraft((now) => changesSince(draft, now))
        notify({ tone: 'success', text: formatMessage({ id: 'admin.permissions.saved' }) })
      },
    })
  }

  return (
    <>
      <Toolbar>
        <TextInput
          type="search"
          size="s"
          data-grow
          aria-label={formatMessage({ id: 'admin.permissions.search' })}
          placeholder={formatMessage({ id: 'admin.permissions.search' })}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Checkbox
          label={<FormattedMessage id="admin.permissions.only_here" />}
          checked={onlyHere}
          onChange={({ target }) => setOnlyHere(target.checked)}
        />
      </Toolbar>
      {capabilities.length === 0 ? (
        <NoMatchState title={<FormattedMessage id="admin.permissions.none" />} />
      ) : (
        <Matrix grid={grid} capabilities={capabilities} draft={draft} onOpen={setOpen} />
      )}
      <Legend />
      {open !== null && (
        <CellDialog
          of={cellNow(grid, open)}
          draft={draft}
          path={grid.path}
          onSet={(to) => {
            if (change.isError) change.reset()
            setDraft(withCell(draft, cellNow(grid, open), to))
          }}
          onClose={() => setOpen(null)}
        />
      )}
      <div className={css.bar}>
        <MatrixBar
          draft={draft}
          roles={grid.roles}
          refusal={change.error === null ? null : problemText(change.error)}
          busy={change.isPending}
          onSave={save}
          onDiscard={() => {
            change.reset()
            setDraft(NOTHING)
          }}
        />
      </div>
      <UnsavedGuard of="admin.leave" unsaved={draft.size > 0} />
    </>
  )
}
