import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { FormattedMessage } from 'react-intl'
import type { Launched } from './receive.tsx'

interface Props {
  readonly copyOf: NonNullable<Launched['launch']['copyOf']>
  readonly busy: boolean
  readonly onShare: () => void
  readonly onCopy: () => void
}

/** A copied course: its link opens the same thing for both, or one of its own that is set up alike (lti.md 1.8). */
export function CopiedLink({ copyOf, busy, onShare, onCopy }: Props) {
  return (
    <CardList>
      {copyOf.copies && (
        <CardRow
          title={<FormattedMessage id="lti.setup.copy" />}
          detail={<FormattedMessage id="lti.setup.copy.what" />}
          end={
            <Button size="s" busy={busy} onClick={onCopy}>
              <FormattedMessage id="lti.setup.copy.do" />
            </Button>
          }
        />
      )}
      <CardRow
        title={<FormattedMessage id="lti.setup.share" values={{ name: copyOf.name }} />}
        detail={<FormattedMessage id="lti.setup.share.what" />}
        end={
          <Button size="s" busy={busy} onClick={onShare}>
            <FormattedMessage id="lti.setup.share.do" />
          </Button>
        }
      />
    </CardList>
  )
}
