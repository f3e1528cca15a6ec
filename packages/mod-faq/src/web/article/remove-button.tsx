import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Article } from '../types.ts'
import { useFaq } from '../use-faq.tsx'
import { useRemove } from './use-article.tsx'

/** Asks before an article is gone for good. */
export function RemoveButton({ article }: { readonly article: Article }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const { toList } = useFaq()
  const navigate = useNavigate()
  const notifyFailure = useNotifyFailure()
  const remove = useRemove(article)
  const [asking, setAsking] = useState(false)
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        notify({ tone: 'success', text: formatMessage({ id: 'faq.article.removed' }) })
        void navigate(toList)
      },
      onError: notifyFailure,
      onSettled: () => setAsking(false),
    })
  return (
    <>
      <Button icon="trash" onClick={() => setAsking(true)}>
        <FormattedMessage id="faq.article.remove" />
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
        busy={remove.isPending}
        title={<FormattedMessage id="faq.article.remove.ask" />}
        action={<FormattedMessage id="faq.article.remove" />}
        cancel={formatMessage({ id: 'faq.cancel' })}
      >
        <FormattedMessage id="faq.article.remove.why" />
      </ConfirmDialog>
    </>
  )
}
