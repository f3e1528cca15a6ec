import { Notice } from '@guichet/ui/notice'
import { FormattedMessage } from 'react-intl'
import type { Platform } from './use-lti.ts'

/** Whoever connects an LMS by hand may mean it: it is said what it would let the LMS do. */
export function ForeignAudience({ platform: { foreignAudience, tokenAudience } }: { readonly platform: Platform }) {
  if (!foreignAudience) return null
  return (
    <Notice tone="warn" title={<FormattedMessage id="admin.lti.foreign_audience" />}>
      <p>
        <FormattedMessage
          id="admin.lti.foreign_audience.why"
          values={{ audience: <code dir="ltr">{tokenAudience}</code> }}
        />
      </p>
    </Notice>
  )
}
