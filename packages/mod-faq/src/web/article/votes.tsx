import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { useId } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Article } from '../types.ts'
import { VoteCounts } from '../vote-counts.tsx'
import css from './article.module.css'
import { useVote } from './use-article.tsx'

/** Asks whether the article was useful: pressing another answer changes one's vote, pressing the same again withdraws it. */
export function Votes({ article, mayVote }: { readonly article: Article; readonly mayVote: boolean }) {
  const notifyFailure = useNotifyFailure()
  const vote = useVote(article.id)
  const question = useId()
  const say = (useful: boolean) =>
    vote.mutate(useful === article.mine ? null : useful, {
      onError: notifyFailure,
    })
  return (
    <div className={css.votes} role={mayVote ? 'group' : undefined} aria-labelledby={mayVote ? question : undefined}>
      {mayVote && (
        <>
          <span id={question} className={css.ask}>
            <FormattedMessage id="faq.votes.ask" />
          </span>
          {[true, false].map((useful) => (
            <Button
              key={String(useful)}
              variant={article.mine === useful ? 'default' : 'soft'}
              icon={article.mine === useful ? 'check' : undefined}
              aria-pressed={article.mine === useful}
              busy={vote.isPending && vote.variables === useful}
              onClick={() => say(useful)}
            >
              <FormattedMessage id={useful ? 'faq.votes.yes' : 'faq.votes.no'} />
            </Button>
          ))}
        </>
      )}
      <output className={css.counts}>
        <VoteCounts votes={article.votes} />
      </output>
    </div>
  )
}
