import type { Notice } from '@guichet/plugin-kit/web/app-context'
import { showToast } from '@guichet/ui/toast'
import { ToastRegion } from '@guichet/ui/toast-region'
import { useIntl } from 'react-intl'

const TONES = { success: 'done', info: 'info', danger: 'error' } as const satisfies Record<Notice['tone'], string>

/** Says in passing what happened. What went wrong has to be told where it happened as well. */
export function notify({ tone, text, action }: Notice): void {
  showToast({
    tone: TONES[tone],
    message: text,
    ...(action && { action: { label: action.label, onAction: action.run } }),
  })
}

export function Notices() {
  const { formatMessage, formatNumber } = useIntl()
  return (
    <ToastRegion
      label={formatMessage({ id: 'core.notices' })}
      dismissLabel={formatMessage({ id: 'core.close' })}
      secondsLeft={(seconds) => formatNumber(seconds, { style: 'unit', unit: 'second', unitDisplay: 'narrow' })}
    />
  )
}
