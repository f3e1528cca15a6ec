import { NavTabs } from '@guichet/ui/nav-tabs'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { activityQuery } from '../core/activities/queries.ts'
import { AdminNav } from '../core/admin/admin-nav.tsx'
import { activityEntries, GRADES_ENTRY } from './activity-entries.ts'
import { currentEntry } from './current-entry.ts'
import { useHere } from './here.ts'
import { useSite } from './site-context.ts'

/** Where one can go from here: the activity's own entries inside one, the sections of the administration there, else home. */
export function Nav() {
  const { formatMessage } = useIntl()
  const { core, launch } = useSite()
  const { activityId, half, admin } = useHere()
  const { pathname } = useLocation()
  const { data: activity } = useQuery({ ...activityQuery(core, activityId ?? ''), enabled: activityId !== undefined })

  const label = formatMessage({ id: 'core.nav' })
  if (admin) return <AdminNav />
  if (half?.activity === undefined) {
    // Where somebody came from is the LMS, and home is what they opened.
    if (launch !== null) return null
    return (
      <NavTabs label={label}>
        <Link to="/" activeOptions={{ exact: true }}>
          <FormattedMessage id="core.home" />
        </Link>
      </NavTabs>
    )
  }
  // Its place is kept while it is on its way.
  if (activity === undefined) return <NavTabs label={label}>{null}</NavTabs>

  const top = `/${half.mount}/${activity.id}`
  const entries = activityEntries(half, activity, launch)
  // There without an entry of its own, one is in none of the plugin's screens.
  const current = currentEntry([...entries, GRADES_ENTRY], pathname.slice(top.length))
  return (
    <NavTabs label={activity.name}>
      {entries.map((entry) => (
        <Link
          key={entry.path}
          to={entry.path === '' ? top : `${top}/${entry.path}`}
          activeOptions={{ exact: true, includeSearch: false }}
          {...(entry === current && { 'aria-current': 'page' })}
        >
          <FormattedMessage id={entry.label} />
        </Link>
      ))}
    </NavTabs>
  )
}
