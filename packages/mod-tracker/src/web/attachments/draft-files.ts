import type { Attachment } from '../types.ts'

/** Files as a draft keeps them; none is no draft. */
export function printFiles(files: readonly Attachment[]): string {
  return files.length === 0 ? '' : JSON.stringify(files)
}

/** What was kept, as far as it is files. */
export function parseFiles(kept: string): readonly Attachment[] {
  try {
    const value: unknown = JSON.parse(kept === '' ? '[]' : kept)
    return Array.isArray(value) ? value.filter(isFile) : []
  } catch {
    return []
  }
}

function isFile(value: unknown): value is Attachment {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, type, bytes, width, height } = value as Readonly<Record<string, unknown>>
  const texts = [id, name, type].every((each) => typeof each === 'string')
  return (
    texts && typeof bytes === 'number' && [width, height].every((each) => each === null || typeof each === 'number')
  )
}
