import { Button } from '@guichet/ui/button'
import { FieldError } from '@guichet/ui/field'
import { FormActions } from '@guichet/ui/form-actions'
import { useMutation } from '@tanstack/react-query'
import { useRef, type ReactNode, type SubmitEvent } from 'react'
import { useFaults } from './faults.ts'
import css from './form.module.css'

interface Props {
  readonly send: (data: FormData) => Promise<unknown>
  /** Which field a code of the API is about. */
  readonly codes?: Readonly<Record<string, string>>
  readonly submit: ReactNode
  /** Beside the button that sends. */
  readonly aside?: ReactNode
  readonly note?: ReactNode
  readonly children: (faultOf: (field: string) => string | undefined) => ReactNode
}

const NO_CODES = {}

/** A form that sends itself once, and says what is wrong at the field that mends it, which gets the focus: the first of them in the form. */
export function AdminForm({ send, codes = NO_CODES, submit, aside, note, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const faultsOf = useFaults(codes)
  const { mutate, isPending, error } = useMutation({
    mutationFn: send,
    onError(failure) {
      const { fields } = faultsOf(failure)
      const first = [...(form.current?.elements ?? [])].find(
        (control) => (control.getAttribute('name') ?? '') in fields,
      )
      if (first instanceof HTMLElement) first.focus()
    },
  })
  const { fields, rest } = faultsOf(error)

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (!isPending) mutate(new FormData(event.currentTarget))
  }

  return (
    <form ref={form} className={css.form} onSubmit={onSubmit} noValidate>
      {children((field) => fields[field])}
      {rest !== null && (
        <div role="alert">
          <FieldError>{rest}</FieldError>
        </div>
      )}
      <FormActions note={note}>
        <Button type="submit" variant="primary" busy={isPending}>
          {submit}
        </Button>
        {aside}
      </FormActions>
    </form>
  )
}

/** What was written in a field, trimmed. */
export const written = (data: FormData, field: string): string => String(data.get(field) ?? '').trim()
