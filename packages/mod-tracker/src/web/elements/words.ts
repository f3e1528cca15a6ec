/** What is said where custom fields are asked and shown. */
export const fieldWords = {
  en: () => import('../../lang/fields/en.ts'),
  fr: () => import('../../lang/fields/fr.ts'),
}
