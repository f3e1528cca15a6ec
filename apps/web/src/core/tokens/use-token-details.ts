import { useTimeFormats } from '@guichet/plugin-kit/web/formats'
import { useIntl } from 'react-intl'
import type { Token } from './queries.ts'

/** What a token may do, until when, and when it last did, in one line. */
export function useTokenDetails(): (token: Token) => string {
  const { formatMessage, formatDate } = useIntl()
  const { relative } = useTimeFormats()
  return ({ scope, expiresAt, lastUsedAt }) => {
    const end = new Date(expiresAt) < new Date() ? 'core.tokens.expired' : 'core.tokens.expires'
    const used = lastUsedAt === null ? 'core.tokens.unused' : 'core.tokens.used'
    return [
      formatMessage({ id: `core.tokens.scope.${scope}` }),
      formatMessage({ id: end }, { date: formatDate(expiresAt, { dateStyle: 'long' }) }),
      formatMessage({ id: used }, { when: lastUsedAt === null ? '' : relative(new Date(lastUsedAt)) }),
    ].join(' · ')
  }
}
