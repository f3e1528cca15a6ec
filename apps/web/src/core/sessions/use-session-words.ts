import { browserOf } from '@guichet/plugin-kit/browser-of'
import { useTimeFormats } from '@guichet/plugin-kit/web/formats'
import { useIntl } from 'react-intl'

export interface SessionItem {
  readonly id: string
  readonly startedAt: string
  readonly usedAt: string
  readonly userAgent: string | null
  readonly current: boolean
}

/** What a session is called, and since when it is there. */
export function useSessionWords() {
  const { formatMessage } = useIntl()
  const { relative } = useTimeFormats()
  return ({ userAgent, startedAt, usedAt }: SessionItem) => {
    const { browser, system } = browserOf(userAgent)
    const title =
      browser !== null && system !== null
        ? formatMessage({ id: 'core.sessions.on' }, { browser, system })
        : (browser ?? system ?? formatMessage({ id: 'core.sessions.unknown' }))
    const when = { started: relative(new Date(startedAt)), used: relative(new Date(usedAt)) }
    return { title, detail: formatMessage({ id: 'core.sessions.times' }, when) }
  }
}
