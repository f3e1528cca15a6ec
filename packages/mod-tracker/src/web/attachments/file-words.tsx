import { fileKindOf } from '@guichet/domain/tickets/file-kind'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Attachment } from '../types.ts'

/** In the unit that suits it: 212 kB, 1.2 MB. */
export function FileSize({ bytes }: { readonly bytes: number }) {
  const { formatNumber } = useIntl()
  const [unit, of] = bytes < 1_000 ? ['byte', 1] : bytes < 1_000_000 ? ['kilobyte', 1_000] : ['megabyte', 1_000_000]
  const digits = unit === 'megabyte' ? 1 : 0
  return formatNumber(bytes / of, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits })
}

/** What a file is, and how large. */
export function FileWords({ of: { type, bytes } }: { readonly of: Pick<Attachment, 'type' | 'bytes'> }) {
  return (
    <FormattedMessage
      id="tracker.attach.is"
      values={{
        kind: <FormattedMessage key="kind" id={`tracker.attach.kind.${fileKindOf(type)}`} />,
        size: <FileSize key="size" bytes={bytes} />,
      }}
    />
  )
}
