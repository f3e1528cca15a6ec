import { decodeCursor } from '@guichet/plugin-kit/cursor'

/** A history's cursor is the version of the last event seen; null: this is none. */
export function versionOf(cursor: string): number | null {
  const [version] = decodeCursor(cursor, 1) ?? []
  return typeof version === 'number' && Number.isInteger(version) && version >= 0 && version <= 2_147_483_647
    ? version
    : null
}
