import { Button } from '@guichet/ui/button'
import { FormActions } from '@guichet/ui/form-actions'
import { Suspense, type ReactNode } from 'react'
import { Fields, type FieldsProps } from './fields.tsx'
import css from './form.module.css'
import { useSending, type Sending } from './use-sending.ts'

interface Props extends Sending, FieldsProps {
  /** Above the fields, which may wait for something: all below it comes at once, and no late field moves away what one is about to press. */
  readonly first?: ReactNode
  readonly submit: ReactNode
  /** Beside the button that sends. */
  readonly aside?: ReactNode
  readonly note?: ReactNode
}

/**
 * A form that sends itself once, and says what is wrong at the field that mends it. The form of a record has the key of its id, and each
 * field that of what the record has there: what is written stays when something else of the record changes, which is then sent with its new
 * version; a field that somebody else has changed shows what it is now, so that nothing is written over unseen.
 */
export function AdminForm({ first, submit, aside, note, children, ...sending }: Props) {
  const { onSubmit, isPending, faults } = useSending(sending)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) onSubmit(event.currentTarget)
      }}
      noValidate
    >
      {first}
      <Suspense>
        <Fields faults={faults}>{children}</Fields>
        <FormActions note={note}>
          <Button type="submit" variant="primary" busy={isPending}>
            {submit}
          </Button>
          {aside}
        </FormActions>
      </Suspense>
    </form>
  )
}

/** What was written in a field, trimmed. */
export const written = (data: FormData, field: string): string => String(data.get(field) ?? '').trim()
