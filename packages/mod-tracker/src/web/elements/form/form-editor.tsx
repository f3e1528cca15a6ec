import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { Button, buttonClass } from '@guichet/ui/button'
import { EmptyState } from '@guichet/ui/empty-state'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader, Section } from '@guichet/ui/page'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FieldType, Form, Library, LibraryField } from '../../types.ts'
import { useFormLinks } from '../use-form-links.tsx'
import { AddFieldDialog } from './add-field-dialog.tsx'
import { FieldList } from './field-list.tsx'
import { FormFoot } from './form-foot.tsx'
import css from './form.module.css'
import { Preview } from './preview.tsx'
import { newRow } from './rows.ts'
import { useFormDraft } from './use-form-draft.tsx'

interface Props {
  readonly form: Form
  readonly library: Library
  readonly types: readonly FieldType[]
}

/** Chooses what is asked, of whom and when; beside it, the form as it will be. */
export function FormEditor({ form, library, types }: Props) {
  const { formatMessage } = useIntl()
  const navigate = useNavigate()
  const { toLibrary } = useFormLinks()
  const elements = useMemo(() => new Map(library.items.map((element) => [element.id, element])), [library])
  const draft = useFormDraft(form, elements)
  const [adding, setAdding] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const title = formatMessage({ id: 'tracker.form.title' })
  usePageTitle(title)
  useCommands([
    {
      id: 'tracker.form.add',
      label: formatMessage({ id: 'tracker.form.add' }),
      scope: 'screen',
      icon: <Icon name="plus" />,
      run: () => setAdding(true),
    },
    {
      id: 'tracker.form.library',
      label: formatMessage({ id: 'tracker.library.title' }),
      scope: 'screen',
      icon: <Icon name="book" />,
      run: () => void navigate(toLibrary),
    },
  ])
  const { rows, set } = draft
  const add = (element: LibraryField) => {
    set([...rows, newRow(element.id)])
    setOpen(element.id)
  }
  const addButton = (
    <Button variant={rows.length === 0 ? 'primary' : 'soft'} icon="plus" onClick={() => setAdding(true)}>
      <FormattedMessage id="tracker.form.add" />
    </Button>
  )
  return (
    <Page width="wide">
      <PageHeader
        title={title}
        lead={<FormattedMessage id="tracker.form.lead" />}
        actions={
          <Link {...toLibrary} className={buttonClass()}>
            <Icon name="book" />
            <FormattedMessage id="tracker.library.title" />
          </Link>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={<FormattedMessage id="tracker.form.none" />} actions={addButton}>
          <FormattedMessage id="tracker.form.none.why" />
        </EmptyState>
      ) : (
        <div className={css.halves}>
          <Section size="s" title={<FormattedMessage id="tracker.form.fields" />} count={rows.length}>
            <FieldList draft={draft} elements={elements} open={open} onOpen={setOpen} />
            <div className={css.add}>{addButton}</div>
          </Section>
          <div className={css.preview}>
            <Preview rows={rows} elements={elements} />
          </div>
        </div>
      )}
      {adding && (
        <AddFieldDialog
          library={library}
          types={types}
          asked={new Set(rows.map(({ element }) => element))}
          onAdd={add}
          onClose={() => setAdding(false)}
        />
      )}
      <FormFoot
        draft={draft}
        elements={elements}
        onFault={() => {
          const first = rows.find(({ element }) => draft.faults.some((fault) => fault.element === element))
          if (first === undefined) return
          setOpen(first.element)
          document.getElementById(`field-${first.element}`)?.focus()
        }}
      />
    </Page>
  )
}
