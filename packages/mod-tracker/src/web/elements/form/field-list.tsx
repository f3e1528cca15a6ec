import { CardList } from '@guichet/ui/card'
import { Reorder } from '@guichet/ui/reorder'
import { reordered } from '@guichet/ui/reorder-grip'
import { useIntl } from 'react-intl'
import type { FormRow } from '../../types.ts'
import { FieldRow } from './field-row.tsx'
import { FieldSettings } from './field-settings.tsx'
import type { Elements } from './rows.ts'
import type { FormDraft } from './use-form-draft.tsx'

interface Props {
  readonly draft: FormDraft
  readonly elements: Elements
  /** The field whose settings are open. */
  readonly open: string | null
  readonly onOpen: (element: string | null) => void
}

/** The fields of the form, in its order. */
export function FieldList({ draft, elements, open, onOpen }: Props) {
  const { formatMessage } = useIntl()
  const { rows, set, faults } = draft
  const ids = rows.map(({ element }) => element)
  const drop = (id: string, onto: string) => set(reordered(rows, ({ element }) => element, id, onto))
  const change = (next: FormRow) => set(rows.map((row) => (row.element === next.element ? next : row)))
  const remove = (id: string) => {
    const at = ids.indexOf(id)
    const beside = ids[at + 1] ?? ids[at - 1]
    set(rows.filter(({ element }) => element !== id))
    document.getElementById(`field-${beside}`)?.focus()
  }
  return (
    <Reorder onDrop={drop}>
      <CardList label={formatMessage({ id: 'tracker.form.fields' })}>
        {rows.map((row, index) => {
          const element = elements.get(row.element)
          if (element === undefined) return null
          const wrong = faults.filter((fault) => fault.element === row.element)
          return (
            <FieldRow
              key={row.element}
              row={row}
              element={element}
              elements={elements}
              ids={ids}
              faults={wrong}
              open={open === row.element}
              onToggle={() => onOpen(open === row.element ? null : row.element)}
              onStep={(by) => drop(row.element, ids[index + by]!)}
              onRemove={() => remove(row.element)}
            >
              <FieldSettings
                row={row}
                rows={rows}
                element={element}
                elements={elements}
                faults={wrong}
                onChange={change}
                onRemove={() => remove(row.element)}
              />
            </FieldRow>
          )
        })}
      </CardList>
    </Reorder>
  )
}
