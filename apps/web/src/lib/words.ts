import type { Language, Messages, WebHalf } from '@guichet/plugin-kit/web/define-web'
import { observable } from './observable.ts'

type Catalogue = WebHalf['messages']

const CORE: Catalogue = {
  en: () => import('../lang/en.ts'),
  fr: () => import('../lang/fr.ts'),
}

export interface Words {
  readonly language: Language
  readonly messages: Messages
}

/** The page's language and what it says in it: the host's messages and every plugin's, fetched for this language only. */
export function createWords(plugins: readonly Catalogue[]) {
  const spoken = observable<Words>({ language: 'en', messages: {} })
  let wanted = 0
  return {
    spoken,
    /** Resolves when the page is in this language, or in one asked for since. */
    async speak(language: Language): Promise<void> {
      const turn = ++wanted
      const parts = await Promise.all([CORE, ...plugins].map((catalogue) => catalogue[language]()))
      if (turn !== wanted) return
      document.documentElement.lang = language
      spoken.set({ language, messages: Object.assign({}, ...parts.map((part) => part.default)) as Messages })
    },
  }
}
