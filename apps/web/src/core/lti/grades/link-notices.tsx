import { Notice } from '@guichet/ui/notice'
import { FormattedMessage } from 'react-intl'
import type { Grading } from './use-grades.ts'

interface Props {
  readonly grading: Grading
  readonly mayManage: boolean
}

/** What stands in the way of scores, for each LMS, and what can be done about it; and that none are sent. */
export function LinkNotices({ grading: { links, enabled, asksForGrades }, mayManage }: Props) {
  return (
    <>
      {links.map(({ platform, course, state }, at) =>
        state === 'ready' ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- links of one course have nothing else to tell them apart
          <Notice key={at} tone="warn" title={<FormattedMessage id={`grades.link.${state}`} values={{ platform }} />}>
            <FormattedMessage id={`grades.link.${state}.do`} values={{ course }} />
            {state === 'no_scores' && !asksForGrades && (
              <>
                {' '}
                <FormattedMessage id="grades.link.unasked" />
              </>
            )}
          </Notice>
        ),
      )}
      {!enabled && (
        <Notice title={<FormattedMessage id="grades.off" />}>
          <FormattedMessage id={mayManage ? 'grades.off.what' : 'grades.off.who'} />
        </Notice>
      )}
    </>
  )
}
