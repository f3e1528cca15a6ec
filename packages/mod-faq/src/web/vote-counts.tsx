import { FormattedMessage } from 'react-intl'
import type { ArticleItem } from './types.ts'

/** How many found an article useful, and how many did not. */
export function VoteCounts({ votes }: { readonly votes: ArticleItem['votes'] }) {
  return votes.useful + votes.useless === 0 ? (
    <FormattedMessage id="faq.votes.none" />
  ) : (
    <FormattedMessage id="faq.votes.counts" values={votes} />
  )
}
