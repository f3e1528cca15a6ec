import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../process/tool.ts'

/** What git tracks, or would, but for some folders. */
export function copyRepository(to: string, without: readonly string[] = []): void {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  for (const file of files.split('\0').filter((name) => name !== '')) {
    if (without.some((folder) => join(ROOT, file).startsWith(`${folder}/`))) continue
    mkdirSync(dirname(join(to, file)), { recursive: true })
    cpSync(join(ROOT, file), join(to, file), { force: true })
  }
}
