import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { useParams } from '@tanstack/react-router'
import { AuditLinks } from './audit-links.tsx'
import { Settings } from '../../me/settings.tsx'
import { useHeld } from '../use-held.ts'
import { Entry } from './entry.tsx'
import { Identity } from './identity.tsx'
import { PasswordLink } from './password-link.tsx'
import { Suspended } from './suspended.tsx'
import { UserRoles } from './user-roles.tsx'
import { UserSessions } from './user-sessions.tsx'
import { useUser } from './use-users.ts'

/** One person: who they are, how they come in, what they are where. */
export default function UserScreen() {
  const { user: id = '' }: { readonly user?: string } = useParams({ strict: false })
  const user = useUser(id)
  const may = useHeld()
  usePageTitle(user.name)
  return (
    <Page>
      <PageHeader
        title={<span dir="auto">{user.name}</span>}
        lead={[user.username, user.email].filter(Boolean).join(' · ')}
        actions={
          <>
            {user.suspended && <Suspended />}
            {may('core/audit:view') && <AuditLinks id={user.id} />}
          </>
        }
      />
      {may('core/user:manage') && (
        <Settings of="admin.user.identity">
          <Identity key={user.id} user={user} />
        </Settings>
      )}
      <Settings of="admin.user.entry">
        <Entry user={user} />
      </Settings>
      {may('core/user:manage') && (
        <>
          <Settings of="admin.user.password">
            <PasswordLink key={user.id} user={user} />
          </Settings>
          <Settings of="admin.user.sessions">
            <UserSessions user={user} />
          </Settings>
        </>
      )}
      <Settings of="admin.user.roles">
        <UserRoles id={user.id} />
      </Settings>
    </Page>
  )
}
