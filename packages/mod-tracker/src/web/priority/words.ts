/** What only the list in order of priority says, and the open ticket, whose words have these in them. */
export const priorityWords = {
  en: () => import('../../lang/priority/en.ts'),
  fr: () => import('../../lang/priority/fr.ts'),
}
