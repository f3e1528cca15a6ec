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
  const catalogues = new Set([CORE, ...plugins])
  let wanted: { readonly language: Language } = spoken.get()
  let latest = Promise.resolve()

  /** Resolves when the page is in this language, or in one asked for since, and says all that was asked for. */
  function speak(language: Language): Promise<void> {
    wanted = { language }
    latest = say(wanted)
    return latest
  }

  async function say(asked: { readonly language: Language }): Promise<void> {
    const { language } = asked
    const parts = await Promise.all([...catalogues].map((catalogue) => catalogue[language]()))
    if (asked !== wanted) return latest
    document.documentElement.lang = language
    spoken.set({ language, messages: Object.assign({}, ...parts.map((part) => part.default)) as Messages })
  }

  return {
    spoken,
    speak,
    /** Says these from now on, too: the words of a part that most never open. */
    async also(catalogue: Catalogue): Promise<void> {
      if (catalogues.has(catalogue)) return
      // Before it counts as one of them: what cannot be had must not take the other words along.
      await catalogue[wanted.language]()
      catalogues.add(catalogue)
      await speak(wanted.language)
    },
  }
}
