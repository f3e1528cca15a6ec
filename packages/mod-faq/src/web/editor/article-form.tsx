import { ApiProblem } from '@guichet/plugin-kit/client'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useDraft } from '@guichet/plugin-kit/web/draft'
import { DraftNote } from '@guichet/plugin-kit/web/draft-note'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Button, buttonClass } from '@guichet/ui/button'
import { FormActions } from '@guichet/ui/form-actions'
import { Notice } from '@guichet/ui/notice'
import { PageHeader } from '@guichet/ui/page'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState, type SubmitEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Article } from '../types.ts'
import { useFaq } from '../use-faq.tsx'
import { ArticleFields } from './article-fields.tsx'
import css from './editor.module.css'
import { SaveFailure } from './save-failure.tsx'
import { useSave } from './use-save.tsx'
import { EMPTY, faultsOf, parseWritten, printWritten } from './written.ts'

interface Props {
  /** Null: a new one. */
  readonly article: Article | null
  /** Somebody has deleted it while it was being written: saved, it is a new one. */
  readonly gone?: boolean
}

/** Writes an article. What is written is kept as a draft until it is saved. */
export function ArticleForm({ article, gone = false }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const { toList, toArticle } = useFaq()
  const navigate = useNavigate()
  const save = useSave()
  const ids = { title: useId(), body: useId() }
  const initial = printWritten(article ?? EMPTY)
  const draft = useDraft(`article.${article?.id ?? 'new'}`, 'form', { initial, version: article?.version })
  const [tried, setTried] = useState(false)
  const title = formatMessage({ id: article === null ? 'faq.editor.new' : 'faq.editor.edit' })
  usePageTitle(title)

  const written = parseWritten(draft.text)
  const faults = faultsOf(written)
  const submit = () => {
    if (save.isPending) return
    setTried(true)
    const wrong = faults.title ? 'title' : faults.body ? 'body' : null
    if (wrong !== null) return document.getElementById(ids[wrong])?.focus()
    const over = article &&
      !gone && { id: article.id, version: seenVersion(save.error) ?? draft.basedOn ?? article.version }
    save.mutate(
      { written, over: over || null },
      {
        onSuccess: ({ id }) => {
          draft.discard()
          notify({ tone: 'success', text: formatMessage({ id: 'faq.editor.saved' }) })
          void navigate(toArticle(id))
        },
      },
    )
  }
  return (
    <>
      <PageHeader title={title} />
      <form
        noValidate
        className={css.form}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault()
          submit()
        }}
      >
        <ArticleFields
          ids={ids}
          written={written}
          faults={tried ? faults : { title: false, body: false }}
          readOnly={!draft.known}
          onChange={(next) => draft.write(printWritten(next))}
          onSubmit={submit}
        />
        {gone ? (
          <Notice tone="warn" live="alert" title={<FormattedMessage id="faq.editor.gone" />}>
            <p>
              <FormattedMessage id="faq.editor.gone.why" />
            </p>
          </Notice>
        ) : (
          save.isError && <SaveFailure error={save.error} />
        )}
        <FormActions note={<DraftNote draft={draft} />}>
          <Button type="submit" variant="primary" busy={save.isPending}>
            <FormattedMessage id="faq.editor.save" />
          </Button>
          <Link
            {...(article === null || gone ? toList : toArticle(article.id))}
            className={buttonClass({ variant: 'bare' })}
            onClick={draft.discard}
          >
            <FormattedMessage id="faq.cancel" />
          </Link>
        </FormActions>
      </form>
    </>
  )
}

/** Of an article that somebody else has changed: the person was told, and who saves again has seen it. */
function seenVersion(error: unknown): number | null {
  const current = error instanceof ApiProblem ? (error.current as Article | undefined) : undefined
  return current?.version ?? null
}
