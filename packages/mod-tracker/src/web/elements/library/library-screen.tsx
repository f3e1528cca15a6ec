import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { CardList } from '@guichet/ui/card'
import { NoMatchState } from '@guichet/ui/empty-state'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader, Section } from '@guichet/ui/page'
import { TextInput } from '@guichet/ui/text-input'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Library } from '../../types.ts'
import { useForm } from '../form/use-form.tsx'
import { useFormLinks } from '../use-form-links.tsx'
import { ElementRow } from './element-row.tsx'
import { matching } from './matching.ts'
import { NoElements } from './no-elements.tsx'
import { WithLibrary } from './with-library.tsx'

/** Fewer are found by looking. */
const MANY = 8

/** The fields that trackers of this place can ask, and those that are shared with all. */
export default function LibraryScreen() {
  return <WithLibrary>{({ library }) => <Fields library={library} />}</WithLibrary>
}

function Fields({ library: { items } }: { readonly library: Library }) {
  const { formatMessage } = useIntl()
  const { toForm, toNewElement } = useFormLinks()
  const [words, setWords] = useState('')
  const asked = new Set(useForm(true).data?.fields.map(({ element }) => element))
  const title = formatMessage({ id: 'tracker.library.title' })
  usePageTitle(title)
  const found = matching(items, words)
  const group = (id: 'own' | 'shared' | 'aside') => {
    const elements = found.filter(({ archived, mine, shared }) =>
      archived ? id === 'aside' : id === (shared && !mine ? 'shared' : 'own'),
    )
    if (elements.length === 0) return null
    return (
      <Section title={<FormattedMessage id={`tracker.library.group.${id}`} />} count={elements.length}>
        <CardList label={formatMessage({ id: `tracker.library.group.${id}` })}>
          {elements.map((element) => (
            <ElementRow key={element.id} element={element} here={asked.has(element.id)} />
          ))}
        </CardList>
      </Section>
    )
  }
  const search = formatMessage({ id: 'tracker.library.search' })
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={<FormattedMessage id="tracker.library.lead" />}
        actions={
          <>
            <Link {...toForm} className={buttonClass()}>
              <FormattedMessage id="tracker.library.toForm" />
            </Link>
            {items.length > 0 && (
              <Link {...toNewElement} className={buttonClass({ variant: 'primary' })}>
                <Icon name="plus" />
                <FormattedMessage id="tracker.library.new" />
              </Link>
            )}
          </>
        }
      />
      {items.length > MANY && (
        <search>
          <TextInput
            size="s"
            type="search"
            aria-label={search}
            placeholder={search}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </search>
      )}
      {items.length === 0 && <NoElements />}
      {items.length > 0 && found.length === 0 && (
        <NoMatchState title={<FormattedMessage id="tracker.library.noMatch" values={{ words }} />} />
      )}
      {group('own')}
      {group('shared')}
      {group('aside')}
    </Page>
  )
}
