import { DraftNote } from '@guichet/plugin-kit/web/draft-note'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { FieldError } from '@guichet/ui/field'
import { Notice } from '@guichet/ui/notice'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFocusWhenReady } from '../use-focus-when-ready.tsx'
import css from './elements.module.css'
import { ElementInput } from './element-input.tsx'
import { FaultWords } from './fault-words.tsx'
import { OvertakenElement } from './overtaken-element.tsx'
import type { ElementEdit } from './use-element-edit.tsx'

/** Changes a field in its place; Escape leaves it as it was, as long as nothing is written. */
export function ElementEditor({ edit }: { readonly edit: ElementEdit }) {
  const { formatList } = useIntl()
  const problemText = useProblemText()
  const { ticket, now, written, faults, draft, asked, idOf } = edit
  const box = useFocusWhenReady(asked)
  return (
    <form
      noValidate
      className={css.editor}
      onSubmit={(event) => {
        event.preventDefault()
        edit.save()
      }}
    >
      <OvertakenElement edit={edit} />
      <div
        ref={box}
        role="presentation"
        className={css.inputs}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || draft.written) return
          event.preventDefault()
          edit.leave()
        }}
      >
        {now.fields.map((each) => (
          <ElementInput
            key={each.code}
            id={idOf(each.code)}
            field={each}
            value={each.code in written ? (written[each.code] ?? null) : (ticket.elements[each.code] ?? null)}
            onChange={(value) => edit.write(each.code, value)}
            fault={faults.has(each.code) && <FaultWords field={each} fault={faults.get(each.code)!} />}
            size="s"
            about={`ticket.${ticket.number}`}
          />
        ))}
      </div>
      {now.gone.length > 0 && (
        <Notice tone="info" live="status">
          <FormattedMessage
            id="tracker.element.goes"
            values={{ count: now.gone.length, fields: formatList(now.gone.map(({ label }) => label)) }}
          />
        </Notice>
      )}
      {edit.error !== null && (
        <div role="alert">
          <FieldError>{problemText(edit.error)}</FieldError>
        </div>
      )}
      <div className={css.foot}>
        <span className={css.hint}>{draft.written && <DraftNote draft={draft} />}</span>
        <Button size="s" variant="bare" onClick={edit.leave}>
          <FormattedMessage id="tracker.cancel" />
        </Button>
        <Button size="s" variant="primary" type="submit">
          <FormattedMessage id="tracker.save" />
        </Button>
      </div>
    </form>
  )
}
