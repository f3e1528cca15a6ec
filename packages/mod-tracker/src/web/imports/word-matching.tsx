import { PLAIN_STATES } from '@guichet/domain/tickets/states'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { CardList, CardRow } from '@guichet/ui/card'
import { NativeSelect } from '@guichet/ui/native-select'
import { Section } from '@guichet/ui/page'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { PersonPicker } from '../person-picker.tsx'
import type { Import, ImportSettings, Person } from '../types.ts'
import css from './imports.module.css'
import { useWords } from './use-words.tsx'

interface Props {
  readonly of: Import
  readonly settings: ImportSettings
  readonly onChange: (changes: Partial<ImportSettings>) => void
  readonly nameOf: (person: string) => string | null
  /** Somebody was found, whose name was not known. */
  readonly onMeet: (person: Person) => void
}

/** Whom and what the file means by its words: those that a dry run did not find, and those that were chosen already. None, nothing. */
export function WordMatching({ of: given, settings: { people, states }, onChange, nameOf, onMeet }: Props) {
  const { formatMessage } = useIntl()
  const unknownPeople = useWords(given, 'person-unknown')
  const unknownStates = useWords(given, 'state-unknown')
  const forPeople = listed(unknownPeople, people)
  const forStates = listed(unknownStates, states)
  const failed = [unknownPeople, unknownStates].find(({ isError }) => isError)
  const chosenFor = (word: string) => people.find((one) => one.word === word)?.person ?? null
  if (failed === undefined && forPeople.length + forStates.length === 0) return null
  return (
    <Section title={<FormattedMessage id="tracker.import.matching" />} size="s">
      {failed !== undefined && (
        <Failure
          level={3}
          title="tracker.import.matching.failed"
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      )}
      {forPeople.length + forStates.length > 0 && (
        <CardList label={formatMessage({ id: 'tracker.import.matching' })}>
          {forPeople.map(({ word, rows }) => (
            <Word key={`person ${word}`} word={word} rows={rows} kind="person">
              <PersonPicker
                kind="reporters"
                hideLabel
                label={formatMessage({ id: 'tracker.import.matching.person' }, { word })}
                quick={[]}
                value={chosenFor(word)}
                name={nameOf(chosenFor(word) ?? '')}
                onChoose={(id, person) => {
                  if (person !== null) onMeet(person)
                  onChange({ people: [...people.filter((one) => one.word !== word), { word, person: id }] })
                }}
              />
            </Word>
          ))}
          {forStates.map(({ word, rows }) => (
            <Word key={`state ${word}`} word={word} rows={rows} kind="state">
              <NativeSelect
                size="s"
                aria-label={formatMessage({ id: 'tracker.import.matching.state' }, { word })}
                value={states.find((one) => one.word === word)?.state ?? ''}
                onChange={({ target }) => {
                  const state = PLAIN_STATES.find((one) => one === target.value)
                  const others = states.filter((one) => one.word !== word)
                  onChange({ states: state === undefined ? others : [...others, { word, state }] })
                }}
              >
                <option value="">{formatMessage({ id: 'tracker.import.matching.noState' })}</option>
                {PLAIN_STATES.map((state) => (
                  <option key={state} value={state}>
                    {formatMessage({ id: `tracker.state.${state}` })}
                  </option>
                ))}
              </NativeSelect>
            </Word>
          ))}
        </CardList>
      )}
    </Section>
  )
}

/** A word that was cut short says nothing for sure. */
const isWhole = ({ word }: { readonly word: string }) => !word.endsWith('…')

function listed({ data }: ReturnType<typeof useWords>, chosen: readonly { readonly word: string }[]) {
  const found = (data?.items ?? []).filter(isWhole)
  const before = chosen.filter(({ word }) => !found.some((one) => one.word === word))
  return [...found, ...before.map(({ word }) => ({ word, rows: 0 }))]
}

interface WordProps {
  readonly word: string
  readonly rows: number
  readonly kind: 'person' | 'state'
  readonly children: ReactNode
}

function Word({ word, rows, kind, children }: WordProps) {
  return (
    <CardRow
      title={<code className={css.cell}>{word}</code>}
      detail={<FormattedMessage id={`tracker.import.matching.${kind}.rows`} values={{ rows }} />}
      end={<div className={css.match}>{children}</div>}
    />
  )
}
