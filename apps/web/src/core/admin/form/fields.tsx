import { FieldError } from '@guichet/ui/field'
import type { ReactNode } from 'react'
import type { Faults } from './faults.ts'

export interface FieldsProps {
  readonly children: (faultOf: (field: string) => string | undefined) => ReactNode
}

/** The fields of a form, each with what is wrong with it; below them what is wrong with none. */
export function Fields({ faults: { fields, rest }, children }: FieldsProps & { readonly faults: Faults }) {
  return (
    <>
      {children((field) => fields[field])}
      {rest !== null && (
        <div role="alert">
          <FieldError>{rest}</FieldError>
        </div>
      )}
    </>
  )
}
