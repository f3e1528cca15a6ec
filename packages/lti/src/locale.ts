const LOCALE_MAX = 35

/** A language tag in its canonical form (`fr_ca`, as Moodle has it, is `fr-CA`), or null. */
export function localeOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LOCALE_MAX) return null
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
