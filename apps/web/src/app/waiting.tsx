import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

/** Shapes of what is on its way for the eye, one word for the ear. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <output>
        <VisuallyHidden>
          <FormattedMessage id="core.loading" />
        </VisuallyHidden>
      </output>
      <div aria-hidden="true">{children}</div>
    </>
  )
}
