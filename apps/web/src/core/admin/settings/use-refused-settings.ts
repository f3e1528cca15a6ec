import { ApiProblem } from '@guichet/plugin-kit/client'
import { useIntl } from 'react-intl'

/** What the server found wrong, by setting. */
export function useRefusedSettings(error: unknown): Readonly<Record<string, string>> {
  const { formatMessage } = useIntl()
  if (!(error instanceof ApiProblem)) return {}
  const names = error.fields.map(({ path: [, name] }) => String(name))
  return Object.fromEntries(names.map((name) => [name, formatMessage({ id: 'core.settings.invalid' })]))
}
