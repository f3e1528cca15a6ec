/** A part of the administration. Its messages are `admin.<path>`, what it is called, and `admin.<path>.why`, what it is for. */
export interface AdminSection {
  /** Below `/admin`. */
  readonly path: string
  /** Shown to who holds one of these at the site or in a category; the API says what of it they may really do. */
  readonly anyOf: readonly string[]
  /** Paths below the section's; their code is in `screens.ts`. */
  readonly screens: readonly string[]
}
