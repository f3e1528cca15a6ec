import { mayDo } from '@guichet/domain/tickets/operations'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldError } from '@guichet/ui/field'
import { FormDialog } from '@guichet/ui/form-dialog'
import { TextArea } from '@guichet/ui/text-area'
import { TextInput } from '@guichet/ui/text-input'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { VIEW_DESCRIPTION_MAX, VIEW_NAME_MAX } from '../../contract/view-words.ts'
import { PLAIN, printSearch } from '../list/search.ts'
import type { ListState } from '../list/use-list-state.tsx'
import type { SavedView } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { useViewChanges, writtenOf, type ViewText } from './use-views.tsx'
import { viewTextOf } from './view-text.ts'
import css from './views.module.css'

interface Props {
  readonly state: ListState
  /** Null: a new one, of what the list shows now. */
  readonly view: SavedView | null
  readonly onClose: () => void
}

/** What a view is called, what it is for, and whom. */
export function ViewDialog({ state, view, onClose }: Props) {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const { notify } = useApp()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const mayShare = mayDo('shareView', useCan())
  const { create, edit } = useViewChanges()
  const [text, setText] = useState<ViewText>(
    view === null ? { name: '', description: '', shared: false, ...viewTextOf(state) } : writtenOf(view),
  )
  const [unnamed, setUnnamed] = useState(false)
  const error = create.error ?? edit.error

  const save = async () => {
    if (text.name.trim() === '') return setUnnamed(true)
    try {
      const now = await (view === null ? create.mutateAsync(text) : edit.mutateAsync({ view, body: text }))
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.view.saved' }, { name: now.name }) })
      onClose()
      if (view === null) await navigate({ to: `/trackers/${id}`, search: printSearch({ ...PLAIN, view: now.id }) })
    } catch {
      // Said in the dialog, which stays.
    }
  }

  return (
    <FormDialog
      size="m"
      title={<FormattedMessage id={view === null ? 'tracker.view.new' : 'tracker.view.edit'} />}
      submit={<FormattedMessage id="tracker.save" />}
      cancel={formatMessage({ id: 'tracker.cancel' })}
      busy={create.isPending || edit.isPending}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field
        size="s"
        label={<FormattedMessage id="tracker.view.name" />}
        error={unnamed && text.name.trim() === '' && <FormattedMessage id="tracker.view.name.empty" />}
      >
        <TextInput
          size="s"
          maxLength={VIEW_NAME_MAX}
          value={text.name}
          onChange={({ target }) => setText({ ...text, name: target.value })}
        />
      </Field>
      <Field
        size="s"
        label={<FormattedMessage id="tracker.view.description" />}
        mark={<FormattedMessage id="tracker.view.optional" />}
      >
        <TextArea
          rows={2}
          maxLength={VIEW_DESCRIPTION_MAX}
          value={text.description}
          onChange={({ target }) => setText({ ...text, description: target.value })}
        />
      </Field>
      {mayShare && (
        <Checkbox
          label={<FormattedMessage id="tracker.view.shared" />}
          description={<FormattedMessage id="tracker.view.shared.why" />}
          checked={text.shared}
          onChange={({ target }) => setText({ ...text, shared: target.checked })}
        />
      )}
      {text.query !== '' && (
        <p className={css.query}>
          <FormattedMessage id="tracker.view.query" values={{ query: <code key="query">{text.query}</code> }} />
        </p>
      )}
      {error !== null && (
        <div role="alert">
          <FieldError>{problemText(error)}</FieldError>
        </div>
      )}
    </FormDialog>
  )
}
