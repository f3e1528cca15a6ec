import { Contributed } from '@guichet/plugin-kit/web/contributions'
import { CardRow } from '@guichet/ui/card'
import { FormattedMessage } from 'react-intl'
import type { ShownSuggestion, SuggestionView } from '../../contract/suggestion-points.ts'
import css from './suggestions.module.css'

interface Props {
  readonly suggestion: ShownSuggestion
  readonly detail: SuggestionView['detail']
  readonly onRead: () => void
}

/** Something that may answer the report: its title opens it in place, so that nothing that was written is left. */
export function SuggestionRow({ suggestion, detail, onRead }: Props) {
  const { title, passage, place, helped } = suggestion
  return (
    <CardRow
      title={
        <button type="button" className={css.open} dir="auto" aria-haspopup="dialog" onClick={onRead}>
          {title}
        </button>
      }
      detail={
        <>
          {passage !== null && (
            <span className={css.passage} dir="auto">
              {passage}
            </span>
          )}
          {detail && <Contributed load={detail} props={{ suggestion }} />}
          {place !== null && <span dir="auto">{place}</span>}
          {helped > 0 && (
            <span>
              <FormattedMessage id="tracker.suggest.helped" values={{ count: helped }} />
            </span>
          )}
        </>
      }
    />
  )
}
