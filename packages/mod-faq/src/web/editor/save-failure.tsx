import { ApiProblem } from '@guichet/plugin-kit/client'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Markdown } from '@guichet/ui/markdown'
import { Notice } from '@guichet/ui/notice'
import { FormattedMessage } from 'react-intl'
import type { Article } from '../types.ts'

/** Why the article was not saved; when somebody else was first, with what they have made of it. */
export function SaveFailure({ error }: { readonly error: unknown }) {
  const problemText = useProblemText()
  const theirs = error instanceof ApiProblem ? (error.current as Article | undefined) : undefined
  if (theirs === undefined)
    return (
      <Notice tone="danger" live="alert" title={<FormattedMessage id="faq.editor.failed" />}>
        <p>{problemText(error)}</p>
      </Notice>
    )
  return (
    <Notice tone="warn" live="alert" title={<FormattedMessage id="faq.editor.overtaken" />}>
      <p>
        <FormattedMessage id="faq.editor.overtaken.why" />
      </p>
      <p dir="auto">
        <b>{theirs.title}</b>
      </p>
      <Markdown html={theirs.html} />
    </Notice>
  )
}
