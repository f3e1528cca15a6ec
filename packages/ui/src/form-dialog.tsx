import { useId, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog, type DialogProps } from './dialog.tsx'
import styles from './form-dialog.module.css'

type FormDialogProps = Pick<DialogProps, 'onClose' | 'title' | 'size' | 'dismissable' | 'children'> & {
  /** What its main button does, as a verb. */
  submit: ReactNode
  cancel: string
  busy?: boolean
  /** By its main button or by Enter; never while it is `busy`. */
  onSubmit: (form: HTMLFormElement) => void
}

/** A dialog that is filled in and sent, from its first field on. What was written is not lost by a press beside it. */
export function FormDialog({ submit, cancel, busy = false, onSubmit, children, ...rest }: FormDialogProps) {
  const form = useId()
  return (
    <Dialog
      size="s"
      dismissable={false}
      {...rest}
      open
      closeLabel={cancel}
      actions={
        <>
          <Button type="submit" variant="primary" form={form} busy={busy}>
            {submit}
          </Button>
          <Button onClick={rest.onClose}>{cancel}</Button>
        </>
      }
    >
      <form
        id={form}
        ref={focusFirstField}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) onSubmit(event.currentTarget)
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}

/** Where there is none yet, the dialog itself takes the focus, as every dialog does. */
function focusFirstField(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>(':is(input, select, textarea):enabled')?.focus()
}
