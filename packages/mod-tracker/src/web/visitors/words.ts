/** What is said of visitors to who works on what they reported. */
export const visitorWords = {
  en: () => import('../../lang/visitors/en.ts'),
  fr: () => import('../../lang/visitors/fr.ts'),
}
