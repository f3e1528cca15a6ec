import { ApiProblem } from '@guichet/plugin-kit/client'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { FieldError } from '@guichet/ui/field'
import { Notice } from '@guichet/ui/notice'
import { FormattedMessage } from 'react-intl'
import { theirsOf } from './use-settings.ts'

/** Why nothing was saved; what is wrong with one setting is said there. */
export function SettingsRefusal({ error }: { readonly error: unknown }) {
  const problemText = useProblemText()
  if (error === null || (error instanceof ApiProblem && error.fields.length > 0)) return null
  if (theirsOf(error) !== null) {
    return (
      <Notice tone="warn" live="alert" title={<FormattedMessage id="admin.settings.meanwhile" />}>
        <p>
          <FormattedMessage id="admin.settings.meanwhile.why" />
        </p>
      </Notice>
    )
  }
  return (
    <div role="alert">
      <FieldError>{problemText(error)}</FieldError>
    </div>
  )
}
