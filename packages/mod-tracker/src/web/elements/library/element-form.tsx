import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { SettingsFields } from '@guichet/plugin-kit/web/settings-form/settings-fields'
import { Button } from '@guichet/ui/button'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldError } from '@guichet/ui/field'
import { FormActions } from '@guichet/ui/form-actions'
import { Notice } from '@guichet/ui/notice'
import { TextInput } from '@guichet/ui/text-input'
import { useId, type SubmitEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FieldType, LibraryField } from '../../types.ts'
import { useTypeWords } from '../use-type-words.tsx'
import { settingsOf, withLabel, withType } from './draft.ts'
import { faultWords } from './fault-words.tsx'
import { firstFault } from './first-fault.ts'
import css from './library.module.css'
import { OptionsEditor } from './options-editor.tsx'
import { Overtaken } from './overtaken.tsx'
import { TypeChoice } from './type-choice.tsx'
import { useElementDraft } from './use-element-draft.tsx'

interface Props {
  /** Null: a new one. */
  readonly element: LibraryField | null
  readonly types: readonly FieldType[]
  /** Codes of this place: of no other field. */
  readonly taken: readonly string[]
  readonly mayShare: boolean
  readonly onSaved: (element: LibraryField) => void
  readonly onCancel: () => void
  /** Told when there is something unsaved, and when there no longer is. */
  readonly onDirty?: (dirty: boolean) => void
}

/** What a field of the library asks: its type, its words, what its type lets one choose. */
export function ElementForm({ element, types, taken, mayShare, onSaved, onCancel, onDirty }: Props) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const { wordsOf, nameOf } = useTypeWords()
  const id = useId()
  const { draft, type, faults, isSaving, theirs, unplaced, change, send } = useElementDraft({
    element,
    types,
    onSaved,
    onDirty,
    onFaults(wrong, of) {
      const first = firstFault(wrong, id, wordsOf(of.type))
      if (first !== null) document.getElementById(first)?.focus()
    },
  })
  const words = wordsOf(draft.type)
  const settings = settingsOf(type)
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        // Of a form inside another one's page, that one hears nothing.
        event.stopPropagation()
        send()
      }}
    >
      {element === null ? (
        <TypeChoice types={types} value={draft.type} onChange={(chosen) => change(withType(draft, chosen))} />
      ) : (
        <p className={css.kind}>
          <FormattedMessage
            id="tracker.library.of"
            values={{ type: nameOf(draft.type), code: <code>{draft.code}</code> }}
          />
        </p>
      )}
      <Field
        id={`${id}-label`}
        size="s"
        label={<FormattedMessage id="tracker.library.label" />}
        hint={<FormattedMessage id="tracker.library.label.hint" />}
        error={faultWords(faults.label)}
      >
        <TextInput
          size="s"
          dir="auto"
          autoComplete="off"
          maxLength={120}
          value={draft.label}
          onChange={(event) => change(withLabel(draft, event.currentTarget.value, taken))}
        />
      </Field>
      {element === null && (
        <Field
          id={`${id}-code`}
          size="s"
          label={<FormattedMessage id="tracker.library.code" />}
          hint={<FormattedMessage id="tracker.library.code.hint" values={{ code: draft.code || 'code' }} />}
          error={faultWords(faults.code)}
        >
          <TextInput
            size="s"
            className={css.short}
            autoComplete="off"
            spellCheck={false}
            maxLength={32}
            value={draft.code}
            onChange={(event) =>
              change({ ...draft, code: event.currentTarget.value, follows: event.currentTarget.value === '' })
            }
          />
        </Field>
      )}
      {type.hasOptions && <OptionsEditor id={`${id}-options`} draft={draft} faults={faults} onChange={change} />}
      {settings.length > 0 && (
        <SettingsFields
          words={words}
          fields={settings}
          values={draft.settings}
          onChange={(name, value) => change({ ...draft, settings: { ...draft.settings, [name]: value } })}
          refused={Object.fromEntries(
            Object.entries(faults.settings).map(([name, fault]) => [
              name,
              formatMessage({ id: fault.id }, fault.values),
            ]),
          )}
        />
      )}
      {mayShare && (
        <Checkbox
          label={<FormattedMessage id="tracker.library.share" />}
          description={<FormattedMessage id="tracker.library.share.why" />}
          checked={draft.shared}
          onChange={(event) => change({ ...draft, shared: event.currentTarget.checked })}
        />
      )}
      {faults.shared && (
        <div role="alert">
          <FieldError>{faultWords(faults.shared)}</FieldError>
        </div>
      )}
      {element !== null && element.usedBy > 0 && (
        <Notice>
          <p>
            <FormattedMessage id="tracker.library.used" values={{ count: element.usedBy }} />
          </p>
        </Notice>
      )}
      {theirs !== null && <Overtaken theirs={theirs} />}
      {unplaced !== null && (
        <div role="alert">
          <FieldError>{problemText(unplaced)}</FieldError>
        </div>
      )}
      <FormActions>
        <Button type="submit" variant="primary" busy={isSaving}>
          <FormattedMessage id={element === null ? 'tracker.library.create' : 'tracker.save'} />
        </Button>
        <Button onClick={onCancel}>
          <FormattedMessage id="tracker.cancel" />
        </Button>
      </FormActions>
    </form>
  )
}
