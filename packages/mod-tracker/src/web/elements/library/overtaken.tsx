import { typeset } from '@guichet/plugin-kit/typeset'
import { Notice } from '@guichet/ui/notice'
import { FormattedMessage, useIntl } from 'react-intl'
import type { LibraryField } from '../../types.ts'

/** A colleague was first: what they have made of it. */
export function Overtaken({ theirs }: { readonly theirs: LibraryField }) {
  const { formatList } = useIntl()
  const options = theirs.options.filter(({ active }) => active).map(({ label }) => typeset(label))
  return (
    <Notice tone="warn" live="alert" title={<FormattedMessage id="tracker.library.overtaken" />}>
      <p dir="auto">
        <b>{typeset(theirs.label)}</b>
        {options.length > 0 && <> – {formatList(options, { type: 'unit' })}</>}
      </p>
      <p>
        <FormattedMessage id="tracker.library.overtaken.why" />
      </p>
    </Notice>
  )
}
