import { typeset } from '@guichet/plugin-kit/typeset'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ElementInputProps } from '../../../contract/element-points.ts'

/** What stands around the control of any field: label, help, whether it may be left empty, and what is wrong. */
export function inputWords({ field, fault }: Pick<ElementInputProps, 'field' | 'fault'>): {
  readonly label: string
  readonly hint: ReactNode
  readonly mark: ReactNode
  readonly error: ReactNode
} {
  return {
    label: typeset(field.label),
    hint: field.help && typeset(field.help),
    mark: field.mandatory ? null : <FormattedMessage id="tracker.element.optional" />,
    error: fault,
  }
}

/** Of a group of controls, which no attribute can say that one of them has to be chosen. */
export const groupWords = (of: Pick<ElementInputProps, 'field' | 'fault'>) => ({
  ...inputWords(of),
  ...(of.field.mandatory && {
    mark: (
      <VisuallyHidden>
        <FormattedMessage id="tracker.element.required" />
      </VisuallyHidden>
    ),
  }),
})
