import { createContext, use } from 'react'

type FieldIds = { id?: string; describedBy?: string; invalid?: boolean }

export const FieldContext = createContext<FieldIds>({})

/** What ties a control to the `Field` around it; props given to the control itself win. */
export const useFieldProps = <P extends { id?: string; 'aria-describedby'?: string }>(props: P) => {
  const { id, describedBy, invalid } = use(FieldContext)
  return {
    ...props,
    id: props.id ?? id,
    'aria-describedby': [props['aria-describedby'], describedBy].filter(Boolean).join(' ') || undefined,
    'aria-invalid': invalid || undefined,
  }
}
