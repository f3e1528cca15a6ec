/** What history says of moving and of closing by itself: a screen of tickets has them. */
export const relocationWords = {
  en: () => import('../../lang/relocations/en.ts'),
  fr: () => import('../../lang/relocations/fr.ts'),
}
