/* oxlint-disable react/no-unstable-nested-components -- these are render functions of a table, not components */
import { Checkbox } from '../src/checkbox.tsx'
import { Chip } from '../src/chip.tsx'
import { Icon } from '../src/icon.tsx'
import { PersonLabel } from '../src/person-label.tsx'
import type { RecordColumn } from '../src/record-list.tsx'
import { RecordCount, RecordTitle } from '../src/record-title.tsx'
import { Mark, marks } from './marks.tsx'
import type { Fake } from './records.tsx'

const short = (name: string) => name.replace(/^(\p{L})\p{L}+/u, '$1.')

export const columnsFor = (selected: readonly string[], toggle: (key: string) => void): RecordColumn<Fake>[] => [
  {
    role: 'check',
    header: <Checkbox label="Tout choisir" hideLabel indeterminate checked={false} readOnly />,
    cell: (row) => (
      <Checkbox
        label={`Choisir ${row.key}`}
        hideLabel
        checked={selected.includes(row.key)}
        onChange={() => toggle(row.key)}
      />
    ),
  },
  { role: 'rank', header: <a href="#sort">Prio</a>, sort: 'ascending', cell: (row) => row.rank },
  { role: 'key', header: 'Ticket', cell: (row) => row.key },
  {
    role: 'title',
    header: <a href="#sort-title">Résumé</a>,
    sort: 'none',
    cell: (row) => (
      <RecordTitle
        unread={row.unread ? 'non lu' : undefined}
        done={row.state === 'validated'}
        counts={
          <>
            {row.comments && <RecordCount icon="comment" count={row.comments} label={`${row.comments} messages`} />}
            {row.files && <RecordCount icon="attachment" count={row.files} label={`${row.files} fichiers`} />}
          </>
        }
      >
        <a href={`#${row.key}`} title={row.title}>
          {row.title}
        </a>
      </RecordTitle>
    ),
  },
  {
    role: 'state',
    header: 'État',
    cell: (row) => (
      <Chip icon={<Mark name={row.state} />} color={marks[row.state].color}>
        {marks[row.state].word}
      </Chip>
    ),
  },
  {
    role: 'person',
    header: 'Assigné à',
    cell: (row) => (
      <PersonLabel name={row.person && short(row.person)} none="Personne" me={row.person === 'Nadia Benali'} />
    ),
  },
  { role: 'reporter', header: 'Demandé par', cell: (row) => row.reporter },
  {
    role: 'due',
    header: 'Échéance',
    cell: (row) =>
      row.late ? (
        <Chip icon={<Icon name="clock" />} color="var(--danger-text)">
          <span style={{ color: 'var(--danger-text)' }}>{row.late}</span>
        </Chip>
      ) : (
        row.due
      ),
  },
  { role: 'time', header: 'Activité', cell: (row) => row.ago },
]
