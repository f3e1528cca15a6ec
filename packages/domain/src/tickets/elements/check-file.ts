import { fileKindOf } from '../file-kind.ts'
import type { ElementFault } from './faults.ts'
import type { FilesRules } from './rules.ts'

const MEGABYTE = 1_000_000

/** Why a field does not take a file; null: it does. `type` is that of its content, as far as it is known. */
export function checkFile(
  { accept, maxBytes }: FilesRules,
  { type, bytes }: { readonly type: string; readonly bytes: number },
): ElementFault | null {
  if (bytes > maxBytes) return { code: 'file-too-large', limit: maxBytes / MEGABYTE }
  const kind = fileKindOf(type)
  return accept.length === 0 || accept.some((one) => one === kind) ? null : { code: 'file-kind' }
}
