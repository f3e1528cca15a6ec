import type { Language } from '@guichet/plugin-kit/web/define-web'
import { BrandMark } from '@guichet/ui/brand'
import { Button } from '@guichet/ui/button'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { LANGUAGE_NAMES, LANGUAGES } from '../../lib/language.ts'
import type { Visited } from './ask.ts'
import css from './visit-frame.module.css'

interface Props {
  readonly site: string
  readonly visited: Visited | null
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly children: ReactNode
}

/** One column in a window or frame of any size: whose page it is, what is there, and the language. */
export function VisitFrame({ site, visited, language, onLanguage, children }: Props) {
  const { formatMessage } = useIntl()
  return (
    <div className={css.page}>
      <header className={css.brand}>
        <BrandMark />
        <span>{site}</span>
        {visited !== null && (
          <>
            <span aria-hidden="true">/</span>
            <span dir="auto">{visited.activity.name}</span>
          </>
        )}
      </header>
      <main className={css.column}>{children}</main>
      <footer className={css.language}>
        <fieldset aria-label={formatMessage({ id: 'core.visit.language' })}>
          {LANGUAGES.map((each) => (
            <Button
              key={each}
              size="s"
              variant="bare"
              lang={each}
              aria-pressed={each === language}
              onClick={() => onLanguage(each)}
            >
              {LANGUAGE_NAMES[each]}
            </Button>
          ))}
        </fieldset>
      </footer>
    </div>
  )
}
