import { useMutation } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { useApp } from './app-context.tsx'
import { useNotifyFailure } from './notify-failure.tsx'

/** Id of a sentence, with what it holds if it holds anything. */
type Said = string | { readonly id: string; readonly values: Readonly<Record<string, string>> }

export interface Act<V> {
  readonly send: (value: V) => Promise<unknown>
  /** When it is done; left out, what is shown says it. */
  readonly said?: Said | ((value: V) => Said)
}

/**
 * What a button does: said when it is done or refused, and all that is shown is asked anew. It is done once that is there: whoever goes
 * on from what is said acts on what is so now.
 */
export function useActing<V = void>({ send, said }: Act<V>, refresh?: () => Promise<void>) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  return useMutation({
    mutationFn: send,
    async onSuccess(_, value) {
      await refresh?.()
      if (said === undefined) return
      const given = typeof said === 'function' ? said(value) : said
      const { id, values } = typeof given === 'string' ? { id: given, values: {} } : given
      notify({ tone: 'success', text: formatMessage({ id }, values) })
    },
    async onError(error) {
      notifyFailure(error)
      await refresh?.()
    },
  })
}
