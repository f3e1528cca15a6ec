import type { Screen } from '@guichet/plugin-kit/web/define-web'

/** A part of the administration. Its messages are `admin.<path>`, what it is called, and `admin.<path>.why`, what it is for. */
export interface AdminSection {
  /** Below `/admin`. */
  readonly path: string
  /** Shown to who holds one of these at the site or in a category; the API says what of it they may really do. */
  readonly anyOf: readonly string[]
  /** Their paths are below the section's. */
  readonly screens: readonly Screen[]
}
