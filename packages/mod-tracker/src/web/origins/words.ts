/** What is said of where a report comes from: to few. */
export const originWords = {
  en: () => import('../../lang/origins/en.ts'),
  fr: () => import('../../lang/origins/fr.ts'),
}
