import { CardList, CardRow } from '@guichet/ui/card'
import { IconButton } from '@guichet/ui/icon-button'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import css from '../admin.module.css'
import { NewInvitation } from './new-invitation.tsx'
import { useAct } from './use-act.ts'
import { useInvitations, useInvitationsClient, type Invitation } from './use-lti.ts'

/** Addresses by which an LMS registers itself, once. */
export function Invitations() {
  const { formatMessage } = useIntl()
  const client = useInvitationsClient()
  const invitations = useInvitations()
  const revoke = useAct({
    send: ({ id }: Invitation) => client.revoke({ params: { invitation: id } }),
    said: 'admin.lti.invitation.revoked',
  })
  return (
    <div className={css.parts}>
      <p className={css.quiet}>
        <FormattedMessage id="admin.lti.invitations.why" />
      </p>
      <NewInvitation />
      {invitations.length > 0 && (
        <CardList boxed label={formatMessage({ id: 'admin.lti.invitations' })}>
          {invitations.map((invitation) => (
            <CardRow
              key={invitation.id}
              title={<span dir="auto">{invitation.name}</span>}
              detail={<Standing invitation={invitation} />}
              end={
                invitation.usedAt === null && (
                  <IconButton
                    icon="trash"
                    label={formatMessage({ id: 'admin.lti.invitation.revoke' }, { name: invitation.name })}
                    onClick={() => revoke.mutate(invitation)}
                  />
                )
              }
            />
          ))}
        </CardList>
      )}
    </div>
  )
}

function Standing({ invitation: { usedAt, expiresAt, platform } }: { readonly invitation: Invitation }) {
  const [now] = useState(() => Date.now())
  const day = (at: string) => <FormattedDate value={at} dateStyle="medium" timeStyle="short" />
  if (usedAt === null) {
    const state = Date.parse(expiresAt) > now ? 'open' : 'over'
    return <FormattedMessage id={`admin.lti.invitation.${state}`} values={{ when: day(expiresAt) }} />
  }
  return (
    <>
      <FormattedMessage id="admin.lti.invitation.used" values={{ when: day(usedAt) }} />
      {platform !== null && (
        <>
          {' · '}
          <Link to={`/admin/lti/${platform}`}>
            <FormattedMessage id="admin.lti.invitation.show" />
          </Link>
        </>
      )}
    </>
  )
}
