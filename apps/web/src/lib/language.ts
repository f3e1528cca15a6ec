import type { Language } from '@guichet/plugin-kit/web/define-web'

export const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[]

/** The locale that dates, numbers and plurals follow: 24-hour clock and `24 Nov` in English. */
export const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>

/** What a language calls itself. */
export const LANGUAGE_NAMES = { fr: 'Français', en: 'English' } as const satisfies Record<Language, string>

interface Wishes {
  /** The person's own setting, once they are known. */
  readonly setting?: string | null
  /** What was last chosen in this browser. */
  readonly stored: string | null
  /** The browser's languages, preferred first, or the one that the site begins with. */
  readonly preferred: readonly string[]
}

export function chooseLanguage({ setting, stored, preferred }: Wishes): Language {
  for (const wish of [setting, stored, ...preferred]) {
    const spoken = LANGUAGES.find((language) => language === wish?.toLowerCase().split('-')[0])
    if (spoken !== undefined) return spoken
  }
  return 'en'
}
