import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from '@guichet/plugin-kit/sql'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import type { TestTracker, Trackers } from '../../testing/trackers.ts'
import { callerAs } from '../../caller.ts'
import type { Mapping } from '../mapping.ts'
import type { RowOutcome } from '../outcome.ts'
import { amongAll } from '../look-up.ts'
import { runImport, type ImportRun } from '../run-import.ts'
import type { ImportSettings } from '../settings.ts'
import { piecesOf } from './bytes.ts'

export const fixture = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, '../fixtures', name))

/** How the fixtures are read; their words for people are those of one tracker's test. */
export function settingsOf(
  people: Readonly<Record<string, string>>,
  changed: Partial<ImportSettings> = {},
): ImportSettings {
  const columns: Mapping['columns'] = {
    summary: 'Titre',
    description: 'Texte',
    state: 'État',
    reporter: 'Auteur',
    assignee: 'Responsable',
    created: 'Ouvert le',
    closed: 'Clos le',
    resolution: 'Solution',
  }
  return {
    mapping: { columns, states: new Map(), people: new Map(Object.entries(people)), defaults: {} },
    identityColumn: null,
    delimiter: null,
    encoding: 'utf-8',
    dates: { format: 'dmy', zone: 'Europe/Paris' },
    unknownPeople: 'refuse',
    dryRun: false,
    ...changed,
  }
}

/** A tracker in which RESOLVED is final, someone who imports, and those whom the fixtures name. */
export async function openImports(trackers: Trackers) {
  const enabledStates = ['OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED']
  const tracker = await trackers.tracker({ preset: 'customized', enabledStates })
  const importer = await tracker.person('editingteacher', { givenName: 'Ida', familyName: 'Import' })
  const jdupont = await tracker.person('student', { givenName: 'Jean', familyName: 'Dupont' })
  const amartin = await tracker.person('teacher', { givenName: 'Aya', familyName: 'Martin' })
  const ancien = await trackers.hosts.person({ givenName: 'Paul', familyName: 'Ancien' })
  const people = {
    jdupont: await usernameOf(tracker, jdupont),
    amartin: await usernameOf(tracker, amartin),
    ancien: await usernameOf(tracker, ancien),
  }
  return { tracker, importer, jdupont, amartin, ancien, people }
}

export async function usernameOf({ hosts }: TestTracker, { id }: TestPerson): Promise<string> {
  return (await hosts.host.db.user.findUniqueOrThrow({ where: { id } })).username
}

/** Runs an import to its end, or to its failure, and gives what became of each row. */
export async function importInto(
  tracker: TestTracker,
  by: TestPerson,
  file: Buffer,
  settings: ImportSettings,
  more: Pick<ImportRun, 'signal'> & { onRow?: (outcome: RowOutcome) => void } = {},
) {
  const activity = await tracker.hosts.host.activities.find(tracker.id)
  const outcomes: RowOutcome[] = []
  const counts = await runImport({
    ...more,
    caller: await callerAs(tracker.hosts.host, activity!, by.id),
    source: piecesOf(file),
    settings,
    lookUp: amongAll,
    onRow(outcome) {
      outcomes.push(outcome)
      more.onRow?.(outcome)
    },
  })
  return { counts, outcomes }
}

export const ticketsOf = ({ hosts, id }: TestTracker) =>
  hosts.host.db.trackerTicket.findMany({
    where: { trackerId: id },
    orderBy: { number: 'asc' },
    include: { watches: true },
  })

/** Everything that the database knows of a tracker. */
export async function snapshot({ hosts, id }: TestTracker): Promise<unknown> {
  return hosts.host.db.$queryRaw(sql`
    SELECT (SELECT to_jsonb(k) FROM tracker k WHERE k.id = ${id}::uuid) AS tracker,
      (SELECT jsonb_agg(to_jsonb(t) ORDER BY t.number) FROM tracker_ticket t WHERE t.tracker_id = ${id}::uuid) AS tickets,
      (SELECT jsonb_agg(to_jsonb(w) ORDER BY w.ticket_id) FROM tracker_watch w WHERE w.tracker_id = ${id}::uuid) AS watches,
      (SELECT count(*)::int FROM core_event) AS events`)
}
