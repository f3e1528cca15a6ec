import { useExtensions } from '@guichet/plugin-kit/web/extensions'
import { CardList } from '@guichet/ui/card'
import { Section } from '@guichet/ui/page'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { ticketSuggestions, type ShownSuggestion } from '../../contract/suggestion-points.ts'
import type { Draft } from '../report/draft.ts'
import { Reading } from './reading.tsx'
import { SuggestionRow } from './suggestion-row.tsx'
import css from './suggestions.module.css'
import { useSuggestions } from './use-suggestions.tsx'

interface Props {
  readonly draft: Draft
  readonly onAnswered: (suggestion: ShownSuggestion) => void
}

/** Under what is being written: what may answer it. It is said when there is something new, and takes the focus from nobody. */
export function Suggestions({ draft, onAnswered }: Props) {
  const items = useSuggestions(draft)
  const sources = useExtensions(ticketSuggestions)
  const [read, setRead] = useState<ShownSuggestion | null>(null)
  const groups = sources
    .map(({ name, value }) => ({ name, view: value, found: items.filter(({ source }) => source === name) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => items.indexOf(a.found[0]!) - items.indexOf(b.found[0]!))
  const reading = read && sources.find(({ name }) => name === read.source)
  return (
    <>
      <VisuallyHidden>
        <output>
          {items.length > 0 && <FormattedMessage id="tracker.suggest.found" values={{ count: items.length }} />}
        </output>
      </VisuallyHidden>
      {groups.length > 0 && (
        <div className={css.groups}>
          {groups.map(({ name, view, found }) => (
            <Section key={name} size="s" title={<FormattedMessage id={view.heading} />}>
              <CardList>
                {found.map((suggestion) => (
                  <SuggestionRow
                    key={suggestion.id}
                    suggestion={suggestion}
                    detail={view.detail}
                    onRead={() => setRead(suggestion)}
                  />
                ))}
              </CardList>
            </Section>
          ))}
        </div>
      )}
      {reading && (
        <Reading
          suggestion={read}
          view={reading.value}
          onClose={() => setRead(null)}
          onAnswered={() => {
            setRead(null)
            onAnswered(read)
          }}
        />
      )}
    </>
  )
}
