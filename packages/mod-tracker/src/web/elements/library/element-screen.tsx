import { typeset } from '@guichet/plugin-kit/typeset'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { UnsavedGuard } from '@guichet/plugin-kit/web/unsaved-guard'
import { buttonClass } from '@guichet/ui/button'
import { EmptyState } from '@guichet/ui/empty-state'
import { Notice } from '@guichet/ui/notice'
import { Page, PageHeader } from '@guichet/ui/page'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FieldType, Library, LibraryField } from '../../types.ts'
import { useFormLinks } from '../use-form-links.tsx'
import { ElementForm } from './element-form.tsx'
import { WithLibrary } from './with-library.tsx'

/** One field of the library, to be changed; without an address of one, a new one. */
export default function ElementScreen() {
  const { element: id }: { readonly element?: string } = useParams({ strict: false })
  return (
    <WithLibrary>
      {({ library, types }) => {
        const element = library.items.find((each) => each.id === id) ?? null
        if (id !== undefined && element?.mine !== true) return <NoElement shared={element !== null} />
        return <Edited key={id ?? 'new'} element={element} library={library} types={types} />
      }}
    </WithLibrary>
  )
}

interface Props {
  readonly element: LibraryField | null
  readonly library: Library
  readonly types: readonly FieldType[]
}

function Edited({ element, library, types }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const navigate = useNavigate()
  const { toLibrary } = useFormLinks()
  // As it was when one began: what others do meanwhile is told on saving.
  const [begun] = useState(element)
  const [dirty, setDirty] = useState(false)
  const title = begun === null ? formatMessage({ id: 'tracker.library.new' }) : typeset(begun.label)
  usePageTitle(title)
  const isKnown = begun === null || types.some(({ name }) => name === begun.type)
  return (
    <Page width="narrow">
      <PageHeader title={<span dir="auto">{title}</span>} />
      {isKnown ? (
        <ElementForm
          element={begun}
          types={types}
          taken={library.items.map(({ code }) => code)}
          mayShare={library.mayShare}
          onDirty={setDirty}
          onCancel={() => void navigate(toLibrary)}
          onSaved={(saved) => {
            setDirty(false)
            notify({
              tone: 'success',
              text: formatMessage({ id: 'tracker.library.saved' }, { label: typeset(saved.label) }),
            })
            // Once nothing is unsaved any more.
            requestAnimationFrame(() => void navigate(toLibrary))
          }}
        />
      ) : (
        <Notice tone="warn" title={<FormattedMessage id="tracker.library.noType" />}>
          <p>
            <FormattedMessage id="tracker.library.noType.why" />
          </p>
        </Notice>
      )}
      <UnsavedGuard of="tracker.settings.leave" unsaved={dirty} />
    </Page>
  )
}

/** It is not there any more, or it is everybody's. */
function NoElement({ shared }: { readonly shared: boolean }) {
  const { formatMessage } = useIntl()
  const { toLibrary } = useFormLinks()
  const id = shared ? 'error.tracker.element.denied' : 'error.tracker.element.not_found'
  usePageTitle(formatMessage({ id: 'tracker.library.title' }))
  return (
    <EmptyState
      level={1}
      plain
      title={<FormattedMessage id={id} />}
      actions={
        <Link {...toLibrary} className={buttonClass()}>
          <FormattedMessage id="tracker.library.back" />
        </Link>
      }
    />
  )
}
