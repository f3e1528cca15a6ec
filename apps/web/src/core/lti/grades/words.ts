import type { Messages, WebHalf } from '@guichet/plugin-kit/web/define-web'

type Part = { readonly default: Messages }
type Parts = Readonly<Record<string, () => Promise<Part>>>

/** What plugins call what they count (plugin-kit's participation.ts). */
const KINDS = {
  en: import.meta.glob<Part>('../../../../../../packages/*/src/lang/participation/en.ts'),
  fr: import.meta.glob<Part>('../../../../../../packages/*/src/lang/participation/fr.ts'),
}

/** What only the grades of an activity say. */
export const GRADES_WORDS: WebHalf['messages'] = {
  en: () => together(() => import('../../../lang/grades/en.ts'), KINDS.en),
  fr: () => together(() => import('../../../lang/grades/fr.ts'), KINDS.fr),
}

async function together(own: () => Promise<Part>, kinds: Parts): Promise<Part> {
  const parts = await Promise.all([own, ...Object.values(kinds)].map((load) => load()))
  return { default: Object.assign({}, ...parts.map((part) => part.default)) as Messages }
}
