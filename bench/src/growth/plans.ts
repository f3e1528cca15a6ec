import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Shared Hit Blocks'?: number
  readonly 'Shared Read Blocks'?: number
  readonly Plans?: readonly Node[]
}

/** What PostgreSQL did for one statement, as it was run. */
export interface Plan {
  readonly query: string
  /** Pages of 8 kB that were looked at. */
  readonly pages: number
  /** Tables that were read from one end to the other. */
  readonly wholly: readonly string[]
}

/** Makes every new session of a database write what it does into the server's log. */
export const WATCHED = [
  `session_preload_libraries = 'auto_explain'`,
  `auto_explain.log_min_duration = 0`,
  `auto_explain.log_analyze = on`,
  `auto_explain.log_timing = off`,
  `auto_explain.log_buffers = on`,
  `auto_explain.log_format = 'json'`,
] as const

/** The plans in the server's log, from a moment on. */
export function plansIn(folder: string, from = 0): Plan[] {
  const text = logOf(folder).slice(from)
  // An entry's further lines begin with a tab.
  return [...text.matchAll(/ plan:\n((?:\t.*\n)+)/g)].map(([, entry]) => {
    const { 'Query Text': query, Plan: root } = JSON.parse(entry!) as { 'Query Text': string; Plan: Node }
    const nodes = flat(root)
    const wholly = nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? '')
    return { query, pages: (root['Shared Hit Blocks'] ?? 0) + (root['Shared Read Blocks'] ?? 0), wholly }
  })
}

export const logLength = (folder: string): number => logOf(folder).length

const logOf = (folder: string) =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)]
