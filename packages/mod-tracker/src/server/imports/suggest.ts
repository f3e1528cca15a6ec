import { elementColumn, type DateFormat, type ImportField, type ImportTarget } from '../../contract/import-words.ts'
import { fold } from '../import/fields.ts'

/** How the columns of other systems' exports are called, in French and in English, folded. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  summary: ['summary', 'title', 'subject', 'name', 'resume', 'titre', 'sujet', 'objet', 'intitule'],
  description: [
    'description',
    'body',
    'text',
    'details',
    'detail',
    'content',
    'message',
    'texte',
    'contenu',
    'demande',
  ],
  resolution: ['resolution', 'solution', 'answer', 'fix', 'reponse'],
  state: ['state', 'status', 'etat', 'statut'],
  reporter: [
    'reporter',
    'reported by',
    'reportedby',
    'requester',
    'author',
    'created by',
    'submitter',
    'auteur',
    'autrice',
    'demandeur',
    'demande par',
    'signale par',
    'cree par',
  ],
  assignee: [
    'assignee',
    'assigned to',
    'assignedto',
    'owner',
    'agent',
    'technician',
    'responsable',
    'assigne a',
    'confie a',
    'technicien',
    'attribue a',
  ],
  created: [
    'created',
    'created at',
    'createdat',
    'created on',
    'date',
    'date created',
    'opened',
    'opened at',
    'cree',
    'cree le',
    'date de creation',
    'ouvert',
    'ouvert le',
    'date d ouverture',
  ],
  closed: [
    'closed',
    'closed at',
    'closedat',
    'closed on',
    'resolved',
    'resolved at',
    'date closed',
    'clos',
    'clos le',
    'ferme le',
    'resolu le',
    'date de cloture',
    'date de resolution',
  ],
  due: ['due', 'due on', 'due date', 'duedate', 'deadline', 'echeance', 'date d echeance', 'a regler avant le'],
}

/** Whose cells tell rows apart by themselves. */
const IDENTITIES = ['id', 'ticket id', 'key', 'ref', 'reference', 'number', 'numero', 'no', 'n', 'cle', 'identifiant']

interface Suggestion {
  readonly columns: Partial<Record<ImportTarget, string>>
  readonly identity: string | null
  readonly dateFormat: DateFormat
}

interface Fillable {
  readonly code: string
  readonly label: string
}

/** What the columns of a file seem to be, by their names; the order of dates by the dates that are there. */
export function suggest(
  [header = [], ...rows]: readonly (readonly string[])[],
  fields: readonly Fillable[],
): Suggestion {
  const names = header.map((cell) => cell.trim())
  const once = names.filter((name) => name !== '' && names.indexOf(name) === names.lastIndexOf(name))
  const columns: Partial<Record<ImportTarget, string>> = {}
  for (const [field, known] of [...Object.entries(NAMES), ...fields.map(namesOf)] as [
    ImportTarget,
    readonly string[],
  ][]) {
    const taken = Object.values(columns)
    const found = known.flatMap((word) => once.filter((name) => fold(name) === word && !taken.includes(name)))[0]
    if (found !== undefined) columns[field] = found
  }
  const cellsOf = (name: string) => rows.map((row) => (row[names.indexOf(name)] ?? '').trim())
  const identity = once.find((name) => IDENTITIES.includes(fold(name)) && areDistinct(cellsOf(name))) ?? null
  const dates = [columns.created, columns.closed, columns.due].flatMap((name) =>
    name === undefined ? [] : cellsOf(name),
  )
  return { columns, identity, dateFormat: formatOf(dates) }
}

/** A custom field as exports call it, or by its own name. */
const namesOf = ({ code, label }: Fillable) => [elementColumn(code), [fold(elementColumn(code)), fold(label)]] as const

const areDistinct = (cells: readonly string[]) =>
  cells.every((cell) => cell !== '') && new Set(cells).size === cells.length

/** 25/12 has its day first, 12/25 its month; where no date tells, the day, as most of the world writes. */
function formatOf(cells: readonly string[]): DateFormat {
  const parts = cells.flatMap((cell) => {
    const found = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(cell)
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const]
  })
  if (parts.length === 0) return 'iso'
  return parts.some(([, second]) => second > 12) ? 'mdy' : 'dmy'
}
