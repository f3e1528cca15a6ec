import { typeset } from '@guichet/plugin-kit/typeset'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { UnsavedGuard } from '@guichet/plugin-kit/web/unsaved-guard'
import { Button } from '@guichet/ui/button'
import { FieldError } from '@guichet/ui/field'
import { FloatingBar } from '@guichet/ui/toolbar'
import { focusPageTitle } from '@guichet/ui/page'
import { FormattedMessage, useIntl } from 'react-intl'
import { ConflictDialog } from '../../conflict-dialog.tsx'
import type { FormRow } from '../../types.ts'
import css from './form.module.css'
import type { Elements } from './rows.ts'
import type { FormDraft } from './use-form-draft.tsx'

interface Props {
  readonly draft: FormDraft
  readonly elements: Elements
  /** Leads to the first field that is wrong. */
  readonly onFault: () => void
}

/** At the foot while the form is changed: what would come and go, and the two ways out; and the question when a colleague was first. */
export function FormFoot({ draft, elements, onFault }: Props) {
  const { formatMessage, formatList } = useIntl()
  const problemText = useProblemText()
  const { base, rows, faults, theirs } = draft
  const label = (element: string) => typeset(elements.get(element)?.label ?? '')
  const without = (from: readonly FormRow[], others: readonly FormRow[]) =>
    from
      .filter(({ element }) => !others.some((other) => other.element === element))
      .map(({ element }) => label(element))
  // One that ends with a question mark would run into the full stop.
  const quoted = (label: string) => formatMessage({ id: 'tracker.form.quoted' }, { label })
  const added = without(rows, base.fields)
  const removed = without(base.fields, rows)
  const inOrder = (of: readonly FormRow[]) => (
    <ol className={css.side}>
      {of.map(({ element }) => (
        <li key={element}>{label(element)}</li>
      ))}
    </ol>
  )
  return (
    <>
      {draft.isChanged && (
        <FloatingBar
          label={formatMessage({ id: 'tracker.form.changed' })}
          summary={
            <>
              {added.length > 0 && (
                <p>
                  <FormattedMessage
                    id="tracker.form.added"
                    values={{ fields: formatList(added.map(quoted)), count: added.length }}
                  />
                </p>
              )}
              {removed.length > 0 && (
                <p>
                  <FormattedMessage
                    id="tracker.form.removed"
                    values={{ fields: formatList(removed.map(quoted)), count: removed.length }}
                  />
                </p>
              )}
              {draft.refusal !== null && (
                <div role="alert">
                  <FieldError>{problemText(draft.refusal)}</FieldError>
                </div>
              )}
              {faults.length > 0 && (
                <FieldError>
                  <FormattedMessage
                    id="tracker.form.unsound"
                    values={{ count: new Set(faults.map(({ element }) => element)).size }}
                  />
                </FieldError>
              )}
            </>
          }
        >
          <span className={css.changed}>
            <FormattedMessage id="tracker.form.changed" />
          </span>
          <span className={css.buttons}>
            <Button
              onClick={() => {
                draft.discard()
                focusPageTitle()
              }}
            >
              <FormattedMessage id="tracker.form.discard" />
            </Button>
            <Button
              variant="primary"
              busy={draft.isSaving}
              onClick={() => {
                if (faults.length > 0) return onFault()
                void draft.save().then((saved) => saved && focusPageTitle())
              }}
            >
              <FormattedMessage id="tracker.save" />
            </Button>
          </span>
        </FloatingBar>
      )}
      <ConflictDialog
        open={theirs !== null}
        title={<FormattedMessage id="tracker.form.conflict" />}
        theirs={{
          title: <FormattedMessage id="tracker.form.conflict.theirs" />,
          what: theirs && inOrder(theirs.fields),
        }}
        mine={{ title: <FormattedMessage id="tracker.form.conflict.mine" />, what: inOrder(rows) }}
        busy={draft.isSaving}
        onTakeTheirs={draft.takeTheirs}
        onKeepMine={() => void draft.keepMine()}
      />
      <UnsavedGuard of="tracker.settings.leave" unsaved={draft.isChanged} />
    </>
  )
}
