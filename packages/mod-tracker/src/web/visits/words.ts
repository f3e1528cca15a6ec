/** What is said to people without an account. */
export const visitWords = {
  en: () => import('../../lang/visits/en.ts'),
  fr: () => import('../../lang/visits/fr.ts'),
}

/** What a report says, whoever makes it. */
export const reportWords = {
  en: () => import('../../lang/report/en.ts'),
  fr: () => import('../../lang/report/fr.ts'),
}
