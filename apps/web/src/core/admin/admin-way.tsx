import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useSections } from './use-sections.ts'

/** The way to the administration, for who finds anything there. */
export function AdminWay({ onGo }: { readonly onGo: () => void }) {
  const sections = useSections()
  if (sections.length === 0) return null
  return (
    <li>
      <Link to="/admin" onClick={onGo}>
        <FormattedMessage id="core.admin" />
      </Link>
    </li>
  )
}
