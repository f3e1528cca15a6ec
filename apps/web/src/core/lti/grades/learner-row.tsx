import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Button } from '@guichet/ui/button'
import { CardRow } from '@guichet/ui/card'
import { useState } from 'react'
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl'
import { CommentForm } from './comment-form.tsx'
import css from './grades.module.css'
import { SendingLine } from './sending-line.tsx'
import { Points } from './points.tsx'
import type { Grading, Learner } from './use-grades.ts'
import { useSend } from './use-send.ts'

interface Props {
  readonly learner: Learner
  readonly grading: Grading
}

export function LearnerRow({ learner, grading: { kinds, maximum } }: Props) {
  const { formatMessage } = useIntl()
  const [commenting, setCommenting] = useState(false)
  const send = useSend()
  const { person, counts, score, comment, sendings } = learner
  const { name } = person
  return (
    <CardRow
      title={name}
      detail={<Counts kinds={kinds} counts={counts} />}
      end={
        <strong className={css.score}>
          <Points score={score} maximum={maximum} />
        </strong>
      }
      more={
        <div className={css.more}>
          {sendings.map((sending, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- of one course, links have nothing else to tell them apart
            <SendingLine key={at} sending={sending} named={sendings.length > 1} />
          ))}
          {!commenting && comment.text !== '' && <p className={css.comment}>{comment.text}</p>}
          {commenting ? (
            <CommentForm learner={learner} onDone={() => setCommenting(false)} />
          ) : (
            <div className={css.actions}>
              <Button
                size="s"
                aria-label={formatMessage({ id: 'grades.comment.of' }, { name })}
                onClick={() => setCommenting(true)}
              >
                <FormattedMessage id="grades.comment" />
              </Button>
              <Button
                size="s"
                busy={send.isPending}
                aria-label={formatMessage({ id: 'grades.send.of' }, { name })}
                onClick={() => send.mutate([person.id])}
              >
                <FormattedMessage id="grades.send" />
              </Button>
            </div>
          )}
        </div>
      }
    />
  )
}

function Counts({ kinds, counts }: { readonly kinds: readonly string[]; readonly counts: Learner['counts'] }) {
  const { component } = useActivity()
  return (
    <ul className={css.counts}>
      {kinds.map((kind) => (
        <li key={kind}>
          <FormattedMessage id={`participation.${component}.${kind}`} />{' '}
          <strong>
            <FormattedNumber value={counts[kind] ?? 0} />
          </strong>
        </li>
      ))}
    </ul>
  )
}
