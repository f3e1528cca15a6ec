/** What is said where custom fields are asked and shown. */
export const fieldWords = {
  en: () => import('../../lang/elements/en.ts'),
  fr: () => import('../../lang/elements/fr.ts'),
}
