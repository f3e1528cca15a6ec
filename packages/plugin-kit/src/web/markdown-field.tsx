import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useApp } from './app-context.tsx'

const WORDS = {
  bold: 'core.markdown.bold',
  italic: 'core.markdown.italic',
  link: 'core.markdown.link',
  code: 'core.markdown.code',
  list: 'core.markdown.list',
  numbers: 'core.markdown.numbers',
  quote: 'core.markdown.quote',
  toolbar: 'core.markdown.toolbar',
  mode: 'core.markdown.mode',
  write: 'core.markdown.write',
  preview: 'core.markdown.preview',
  waiting: 'core.loading',
  nothing: 'core.markdown.nothing',
  failed: 'core.markdown.failed',
} as const

type Words = Record<keyof typeof WORDS, string>

/** What every `MarkdownField` of @guichet/ui is given: the host's words, and the server's rendering for its preview. */
export function useMarkdownField(): {
  readonly words: Words
  readonly preview: (text: string, signal: AbortSignal) => Promise<string>
} {
  const { formatMessage } = useIntl()
  const { transport } = useApp()
  return useMemo(
    () => ({
      words: Object.fromEntries(Object.entries(WORDS).map(([word, id]) => [word, formatMessage({ id })])) as Words,
      preview: async (text, signal) => {
        const answer = await transport({
          method: 'POST',
          path: '/api/v1/markdown',
          body: { text },
          headers: {},
          signal,
        })
        return (answer.body as { html: string }).html
      },
    }),
    [formatMessage, transport],
  )
}
