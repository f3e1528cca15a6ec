import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const REAL = join(import.meta.dirname, '../../../shared/data/helpdesk-tickets.csv')

/** The real tickets where they are at hand; elsewhere a small stand-in, and a line that says so. */
export function ticketsFile(): { path: string; rows: number } {
  if (existsSync(REAL)) return { path: REAL, rows: 5_431 }
  console.warn(`SKIPPED: ${REAL} is not here; the journey runs on three made-up rows instead of 5,431 real tickets`)
  const path = join(mkdtempSync(join(tmpdir(), 'guichet-rows-')), 'tickets.csv')
  writeFileSync(
    path,
    'title,body\n,hi since recruiter lead permission approve\nconnection with icon,please setup icon\nwork experience user,hi work experience student coming next\n',
  )
  return { path, rows: 3 }
}
