import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { FieldError } from '@guichet/ui/field'
import { FormActions } from '@guichet/ui/form-actions'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { usePluginName } from '../../use-plugin-name.ts'
import { useSwitch, type Plugin } from './use-plugins.ts'

/** Switching off is asked about with what goes with it; switching on is not. */
export function PluginSwitch({ plugin, name }: { readonly plugin: Plugin; readonly name: string }) {
  const { formatList, formatMessage } = useIntl()
  const { notify } = useApp()
  const problemText = useProblemText()
  const nameOf = usePluginName()
  const [asking, setAsking] = useState(false)
  const turn = useSwitch(plugin)
  if (plugin.version === null) return null

  function set(enabled: boolean): void {
    turn.mutate(enabled, {
      onSuccess: () =>
        notify({
          tone: 'success',
          text: formatMessage({ id: enabled ? 'admin.plugins.enabled' : 'admin.plugins.disabled' }, { name }),
        }),
      onSettled: () => setAsking(false),
    })
  }

  const { enabled, activities, requiredBy } = plugin
  return (
    <>
      <FormActions>
        {enabled ? (
          <Button onClick={() => setAsking(true)}>
            <FormattedMessage id="admin.plugins.disable" />
          </Button>
        ) : (
          <Button variant="primary" busy={turn.isPending} onClick={() => set(true)}>
            <FormattedMessage id="admin.plugins.enable" />
          </Button>
        )}
      </FormActions>
      {turn.isError && (
        <div role="alert">
          <FieldError>{problemText(turn.error)}</FieldError>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => set(false)}
        busy={turn.isPending}
        title={<FormattedMessage id="admin.plugins.disable.ask" values={{ name }} />}
        action={<FormattedMessage id="admin.plugins.disable" />}
        cancel={formatMessage({ id: 'admin.plugins.keep' })}
      >
        <FormattedMessage
          id="admin.plugins.disable.why"
          values={{ activities, others: requiredBy.length, names: formatList(requiredBy.map(nameOf)) }}
        />
      </ConfirmDialog>
    </>
  )
}
