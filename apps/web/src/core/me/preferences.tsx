import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { SegmentedControl } from '@guichet/ui/segmented-control'
import { FormattedMessage, useIntl } from 'react-intl'
import { notify } from '../../app/notices.tsx'
import { useSite } from '../../app/site-context.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../../lib/language.ts'
import type { Preferences } from '../../lib/person.ts'
import { THEMES } from '../../lib/theme.ts'
import { useObservable } from '../../lib/use-observable.ts'

/** Shown at once; when it could not be saved, the choice stays for this visit and a message says so. */
function usePrefer(): (preferences: Preferences) => void {
  const { person } = useSite()
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  return (preferences) => {
    person.prefer(preferences).catch((error: unknown) => {
      notify({
        tone: 'danger',
        text: formatMessage({ id: 'core.preferences.not_saved' }, { reason: problemText(error) }),
      })
    })
  }
}

export function LanguageChoice() {
  const { formatMessage } = useIntl()
  const { words } = useSite()
  const { language } = useObservable(words.spoken)
  const prefer = usePrefer()
  return (
    <SegmentedControl
      label={formatMessage({ id: 'core.account.language' })}
      options={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LANGUAGE_NAMES[value]}</span> }))}
      value={language}
      onChange={(value) => prefer({ language: value })}
    />
  )
}

export function ThemeChoice() {
  const { formatMessage } = useIntl()
  const { person } = useSite()
  const theme = useObservable(person.me)?.theme ?? 'system'
  const prefer = usePrefer()
  return (
    <SegmentedControl
      label={formatMessage({ id: 'core.account.theme' })}
      options={THEMES.map((value) => ({ value, label: <FormattedMessage id={`core.theme.${value}`} /> }))}
      value={theme}
      onChange={(value) => prefer({ theme: value })}
    />
  )
}
