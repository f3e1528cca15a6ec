import { typeset } from '@guichet/plugin-kit/typeset'
import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { Dialog } from '@guichet/ui/dialog'
import { TextInput } from '@guichet/ui/text-input'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FieldType, Library, LibraryField } from '../../types.ts'
import { ElementForm } from '../library/element-form.tsx'
import { matching } from '../library/matching.ts'
import { useTypeWords } from '../use-type-words.tsx'
import css from './form.module.css'

interface Props {
  readonly library: Library
  readonly types: readonly FieldType[]
  /** Those that the form asks already. */
  readonly asked: ReadonlySet<string>
  readonly onAdd: (element: LibraryField) => void
  readonly onClose: () => void
}

/** Chooses fields of the library for the form, or makes one that the library has not had so far. */
export function AddFieldDialog({ library, types, asked, onAdd, onClose }: Props) {
  const { formatMessage } = useIntl()
  const offered = library.items.filter(({ id, archived }) => !archived && !asked.has(id))
  const isBare = library.items.length === 0
  const [isNew, setNew] = useState(isBare)
  return (
    <Dialog
      open
      onClose={onClose}
      dismissable={!isNew}
      title={<FormattedMessage id={isNew ? 'tracker.library.new' : 'tracker.form.add'} />}
      closeLabel={formatMessage({ id: 'tracker.form.add.close' })}
      actions={
        !isNew && (
          <>
            <Button icon="plus" onClick={() => setNew(true)}>
              <FormattedMessage id="tracker.library.new" />
            </Button>
            <Button onClick={onClose}>
              <FormattedMessage id="tracker.form.add.close" />
            </Button>
          </>
        )
      }
    >
      {isNew ? (
        <ElementForm
          element={null}
          types={types}
          taken={library.items.map(({ code }) => code)}
          mayShare={library.mayShare}
          onCancel={() => (isBare ? onClose() : setNew(false))}
          onSaved={(element) => {
            onAdd(element)
            onClose()
          }}
        />
      ) : (
        <Offered elements={offered} onAdd={onAdd} />
      )}
    </Dialog>
  )
}

/** Fewer are found by looking. */
const MANY = 8

interface OfferedProps {
  readonly elements: readonly LibraryField[]
  readonly onAdd: (element: LibraryField) => void
}

function Offered({ elements, onAdd }: OfferedProps) {
  const { formatMessage } = useIntl()
  const { nameOf } = useTypeWords()
  const [words, setWords] = useState('')
  const search = formatMessage({ id: 'tracker.library.search' })
  if (elements.length === 0)
    return (
      <p>
        <FormattedMessage id="tracker.form.add.none" />
      </p>
    )
  const found = matching(elements, words)
  return (
    <div className={css.offered}>
      {elements.length > MANY && (
        <TextInput
          size="s"
          type="search"
          aria-label={search}
          placeholder={search}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      <CardList label={formatMessage({ id: 'tracker.form.add' })}>
        {found.map((element) => (
          <CardRow
            key={element.id}
            title={<span dir="auto">{typeset(element.label)}</span>}
            detail={
              <>
                <span>{nameOf(element.type)}</span>
                <code>{element.code}</code>
              </>
            }
            end={
              <Button
                size="s"
                aria-label={formatMessage({ id: 'tracker.form.add.this' }, { label: typeset(element.label) })}
                onClick={() => onAdd(element)}
              >
                <FormattedMessage id="tracker.form.add.do" />
              </Button>
            }
          />
        ))}
      </CardList>
    </div>
  )
}
