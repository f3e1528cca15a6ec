import { NavTabs } from '@guichet/ui/nav-tabs'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSections } from './use-sections.ts'

/** The sections of the administration that are mine. Its place is kept while they, or their words, are on their way. */
export function AdminNav() {
  const { formatMessage, messages } = useIntl()
  const sections = useSections()
  return (
    <NavTabs label={formatMessage({ id: 'core.admin' })}>
      {sections
        .filter(({ path }) => `admin.${path}` in messages)
        .map(({ path }) => (
          <Link key={path} to={`/admin/${path}`} activeOptions={{ includeSearch: false }}>
            <FormattedMessage id={`admin.${path}`} />
          </Link>
        ))}
    </NavTabs>
  )
}
