import type { FilesRules } from '@guichet/domain/tickets/elements/rules'
import { FormattedMessage, useIntl } from 'react-intl'

/** What a field takes, after what is said of it. */
export function FileLimits({
  help,
  rules: { accept, maxCount, maxBytes },
}: {
  readonly help: string | null
  readonly rules: FilesRules
}) {
  const { formatList, formatMessage } = useIntl()
  const kinds = accept.map((kind) => formatMessage({ id: `tracker.element.file.${kind}` }))
  return (
    <>
      {help !== null && `${help} `}
      <FormattedMessage
        id="tracker.element.file.limits"
        values={{ count: maxCount, most: maxBytes / 1_000_000, some: kinds.length, kinds: formatList(kinds) }}
      />
    </>
  )
}
