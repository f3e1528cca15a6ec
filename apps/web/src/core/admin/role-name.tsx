import { useIntl } from 'react-intl'

/** A role as people call it; one that an installation made itself goes by its own name. */
export function RoleName({ role }: { readonly role: string }) {
  const { formatMessage, messages } = useIntl()
  const id = `admin.role.${role}`
  return id in messages ? formatMessage({ id }) : role
}
