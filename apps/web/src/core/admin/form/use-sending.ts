import { useMutation } from '@tanstack/react-query'
import { useFaults } from './faults.ts'

export interface Sending {
  readonly send: (data: FormData) => Promise<unknown>
  /** Which field a code of the API is about. */
  readonly codes?: Readonly<Record<string, string>>
}

interface Filled {
  readonly form: HTMLFormElement
  readonly data: FormData
}

const NO_CODES = {}

/** Sends what a form holds. The focus goes to the field that mends what is wrong: the first of them in the form. */
export function useSending({ send, codes = NO_CODES }: Sending) {
  const faultsOf = useFaults(codes)
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ data }: Filled) => send(data),
    onError(failure, { form }) {
      const { fields } = faultsOf(failure)
      const first = [...form.elements].find((control) => (control.getAttribute('name') ?? '') in fields)
      if (first instanceof HTMLElement) first.focus()
    },
  })
  const onSubmit = (form: HTMLFormElement) => mutate({ form, data: new FormData(form) })
  return { onSubmit, isPending, faults: faultsOf(error) }
}
