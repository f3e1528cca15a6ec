import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { Button } from '@guichet/ui/button'
import { ListFoot } from '@guichet/ui/toolbar'
import { FormattedMessage } from 'react-intl'
import { fieldWords } from '../elements/words.ts'
import { useFields } from '../elements/use-fields.tsx'
import { columnOf } from './columns.ts'
import { sortOf, withSort } from './query/terms.ts'
import type { ListState } from './use-list-state.tsx'

/** In the order of what not every ticket has there are only those that have it: which they are, and the way to all. */
export default function FilledOnly({ terms, refine }: Pick<ListState, 'terms' | 'refine'>) {
  useMoreWords(fieldWords)
  const sort = sortOf(terms).replace('-', '')
  const field = useFields().find((each) => columnOf(each) === sort)
  if (field === undefined && sort.startsWith('element.')) return null
  return (
    <ListFoot>
      <span>
        {field === undefined ? (
          <FormattedMessage id={`tracker.list.filledOnly.${sort}`} />
        ) : (
          <FormattedMessage id="tracker.list.filledOnly" values={{ field: field.label }} />
        )}
      </span>
      <Button size="s" variant="bare" onClick={() => refine((now) => withSort(now, '-updated'))}>
        <FormattedMessage id="tracker.list.all" />
      </Button>
    </ListFoot>
  )
}
