import { buttonClass } from '@guichet/ui/button'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'

/** What somebody did, and what was done to their account: in the audit log. */
export function AuditLinks({ id }: { readonly id: string }) {
  return (
    <>
      <Link to="/admin/audit" search={{ by: id }} className={buttonClass()}>
        <FormattedMessage id="admin.user.audit" />
      </Link>
      <Link to="/admin/audit" search={{ about: id }} className={buttonClass()}>
        <FormattedMessage id="admin.user.audit.about" />
      </Link>
    </>
  )
}
