import { Button } from '@guichet/ui/button'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldGroup } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { FormattedMessage, useIntl } from 'react-intl'
import { GROUPINGS, isGroupable, type Grouping } from '../../contract/view-words.ts'
import { useFields } from '../elements/use-fields.tsx'
import { ExportButton } from '../exports/export-button.tsx'
import { columnOf, columnsOf, usualColumns } from '../list/columns.ts'
import type { ListState } from '../list/use-list-state.tsx'
import { useAssigneeWord } from '../use-assignee-word.tsx'
import css from './views.module.css'

interface Props {
  readonly state: ListState
}

/** Which columns the list has, what it is grouped by, and the way to have it as a file. It opens in place and acts at once. */
export function DisplayPanel({ state: { columns, grouping, tab, query, show } }: Props) {
  const { formatMessage } = useIntl()
  const assigneeWord = useAssigneeWord()
  const fields = useFields()
  const usual = usualColumns(tab, fields)
  const shown = columns ?? usual
  const choices = columnsOf(fields)
  const word = (column: string) =>
    fields.find((field) => columnOf(field) === column)?.label ??
    formatMessage({ id: column === 'assignee' ? assigneeWord : `tracker.list.column.${column}` })
  const toggle = (column: string) =>
    show((now) => ({ columns: choices.filter((each) => (now.columns ?? usual).includes(each) !== (each === column)) }))
  return (
    <div className={css.panel}>
      <FieldGroup size="s" label={<FormattedMessage id="tracker.view.columns" />}>
        <div className={css.choices}>
          {choices.map((column) => (
            <Checkbox
              key={column}
              label={word(column)}
              checked={shown.includes(column)}
              onChange={() => toggle(column)}
            />
          ))}
          {columns !== null && (
            <Button size="s" variant="bare" onClick={() => show(() => ({ columns: null }))}>
              <FormattedMessage id="tracker.view.columns.usual" />
            </Button>
          )}
        </div>
      </FieldGroup>
      <Field size="s" label={<FormattedMessage id="tracker.view.grouping" />}>
        <NativeSelect
          size="s"
          value={grouping}
          onChange={({ target }) => show(() => ({ group: target.value as Grouping }))}
        >
          {[...GROUPINGS, ...fields.filter(isGroupable).map(columnOf)].map((by) => (
            <option key={by} value={by}>
              {by === 'none' ? formatMessage({ id: 'tracker.view.grouping.none' }) : word(by)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <ExportButton query={query} />
    </div>
  )
}
