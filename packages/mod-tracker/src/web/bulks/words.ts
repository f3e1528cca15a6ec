/** What only the bar under ticked rows and the screens of changes say. */
export const bulkWords = {
  en: () => import('../../lang/bulks/en.ts'),
  fr: () => import('../../lang/bulks/fr.ts'),
}
