import type { ColumnClass } from '@guichet/plugin-kit/manifest'
import type { Names } from './names.ts'
import type { Rules } from './rule.ts'

export const tableRules: Rules = {
  'classifies only tables of its own': ({ half, names }) =>
    Object.keys(half.manifest.tables)
      .filter((table) => !owns(names, table))
      .map((table) => `table ${table} is not its own`),

  'classifies every column of its tables': ({ half, names, known }) =>
    [...known.columns]
      .filter(([table]) => owns(names, table))
      .flatMap(([table, columns]) => columns.map((column) => [table, column] as const))
      .filter(([table, column]) => half.manifest.tables[table]?.[column] === undefined)
      .map(([table, column]) => `column ${table}.${column} has no class`),

  'classifies only columns that exist': ({ half, known }) =>
    classes(half.manifest.tables)
      .filter(({ table, column }) => known.columns.get(table)?.includes(column) !== true)
      .map(({ table, column }) => `column ${table}.${column} does not exist`),

  'says whose a personal column is by a column beside it': ({ half }) =>
    classes(half.manifest.tables).flatMap(({ table, column, as }) =>
      as === 'impersonal' || half.manifest.tables[table]?.[as.of] !== undefined
        ? []
        : [`column ${table}.${column} says it is of ${as.of}, which is no column there`],
    ),
}

const owns = ({ short }: Names, table: string) => table === short || table.startsWith(`${short}_`)

function classes(tables: Readonly<Record<string, Readonly<Record<string, ColumnClass>>>>) {
  return Object.entries(tables).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, as]) => ({ table, column, as })),
  )
}
