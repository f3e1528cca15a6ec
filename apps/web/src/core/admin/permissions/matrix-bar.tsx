import { Button } from '@guichet/ui/button'
import { FieldError } from '@guichet/ui/field'
import { FloatingBar } from '@guichet/ui/toolbar'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Draft } from './draft.ts'
import css from './permissions.module.css'
import type { Role } from './use-permissions.ts'
import { useNames } from './use-names.ts'

interface Props {
  readonly draft: Draft
  readonly roles: readonly Role[]
  readonly refusal: string | null
  readonly busy: boolean
  readonly onSave: () => void
  readonly onDiscard: () => void
}

/** As many changes as are named one by one. */
const NAMED = 4

/** At the foot while something is changed: what, and the two ways out. */
export function MatrixBar({ draft, roles, refusal, busy, onSave, onDiscard }: Props) {
  const { formatMessage } = useIntl()
  const names = useNames()
  if (draft.size === 0) return null
  const changes = [...draft.values()]
  const roleName = (shortName: string) => {
    const role = roles.find((one) => one.shortName === shortName)
    return role === undefined ? shortName : names.role(role)
  }
  return (
    <FloatingBar
      label={formatMessage({ id: 'admin.permissions.unsaved' })}
      summary={
        <div>
          <ul className={css.changes}>
            {changes.slice(0, NAMED).map(({ role, capability, to }) => (
              <li key={`${role} ${capability}`}>
                <FormattedMessage
                  id="admin.permissions.change"
                  values={{
                    role: roleName(role),
                    capability: names.capability(capability),
                    to: formatMessage({ id: `admin.permissions.to.${to ?? 'inherit'}` }),
                  }}
                />
              </li>
            ))}
          </ul>
          {changes.length > NAMED && (
            <FormattedMessage id="admin.permissions.more" values={{ count: changes.length - NAMED }} />
          )}
          {refusal !== null && (
            <div role="alert">
              <FieldError>{refusal}</FieldError>
            </div>
          )}
        </div>
      }
    >
      <b className={css.count}>
        <FormattedMessage id="admin.permissions.changes" values={{ count: changes.length }} />
      </b>
      <span className={css.buttons}>
        <Button variant="bare" busy={busy} onClick={onDiscard}>
          <FormattedMessage id="admin.settings.discard" />
        </Button>
        <Button variant="primary" busy={busy} onClick={onSave}>
          <FormattedMessage id="admin.settings.save" />
        </Button>
      </span>
    </FloatingBar>
  )
}
