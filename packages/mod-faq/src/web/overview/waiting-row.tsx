import { Moment } from '@guichet/plugin-kit/web/moment'
import type { NamedActivity } from '@guichet/plugin-kit/web/slot-names'
import { CardRow, LeadIcon } from '@guichet/ui/card'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import type { WaitingDraft } from '../../contract/overview.ts'
import { ArticleLink } from './article-link.tsx'

interface Props {
  readonly activity: NamedActivity
  readonly at: string
  readonly payload: unknown
}

/** A draft that the person may publish. */
export default function WaitingRow({ activity, at, payload }: Props) {
  return (
    <CardRow
      lead={
        <LeadIcon>
          <Icon name="page" />
        </LeadIcon>
      }
      title={<ArticleLink activity={activity} article={payload as WaitingDraft} />}
      detail={<FormattedMessage id="faq.waiting" />}
      end={<Moment at={at} />}
    />
  )
}
