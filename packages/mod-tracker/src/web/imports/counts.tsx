import { Figure, Figures } from '@guichet/ui/figures'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Import } from '../types.ts'

/** What became of the rows, or would. */
export function Counts({ of: { progress } }: { readonly of: Import }) {
  const { formatNumber } = useIntl()
  const { dryRun, rows, imported, already, refused } = progress
  return (
    <Figures>
      <Figure
        tone="success"
        figure={formatNumber(imported)}
        label={
          <FormattedMessage
            id={dryRun ? 'tracker.import.count.would' : 'tracker.import.count.imported'}
            values={{ count: imported }}
          />
        }
      />
      <Figure
        figure={formatNumber(already)}
        label={<FormattedMessage id="tracker.import.count.already" values={{ count: already }} />}
      />
      <Figure
        tone={refused > 0 ? 'danger' : 'quiet'}
        figure={formatNumber(refused)}
        label={<FormattedMessage id="tracker.import.count.refused" values={{ count: refused }} />}
      />
      <Figure
        figure={formatNumber(rows)}
        label={<FormattedMessage id="tracker.import.count.rows" values={{ count: rows }} />}
      />
    </Figures>
  )
}
