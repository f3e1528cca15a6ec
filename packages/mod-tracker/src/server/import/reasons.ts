import type { RefusalCode } from '../../contract/import-words.ts'
import { en } from '../../lang/imports/en.ts'
import { fr } from '../../lang/imports/fr.ts'

const WORDS = { en, fr }

/** Why a row is refused, in words: where there is no screen to say it. These messages have no placeholders. */
export const reasonIn = (language: keyof typeof WORDS, code: RefusalCode): string =>
  WORDS[language][`tracker.import.reason.${code}`]
