import { Moment } from '@guichet/plugin-kit/web/moment'
import { Button } from '@guichet/ui/button'
import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import { Notice } from '@guichet/ui/notice'
import { FormattedMessage } from 'react-intl'
import { useAct } from './use-act.ts'
import { usePlatformsClient, type Platform } from './use-lti.ts'

type Proposed = NonNullable<Platform['proposal']>

const FIELDS = ['authorizationEndpoint', 'tokenEndpoint', 'tokenAudience', 'jwksUrl', 'family'] as const

/** What an LMS has registered anew: from old to new, and nothing of it in force before somebody says so. */
export function Proposal({ platform, proposal }: { readonly platform: Platform; readonly proposal: Proposed }) {
  const client = usePlatformsClient()
  const decide = useAct({
    send: (take: boolean) =>
      client.decide({ params: { platform: platform.id }, body: { take }, ifMatch: platform.version }),
    said: (take) => (take ? 'admin.lti.proposal.taken' : 'admin.lti.proposal.refused'),
  })
  return (
    <Notice
      tone="warn"
      title={<FormattedMessage id="admin.lti.proposal" />}
      actions={
        <>
          <Button busy={decide.isPending} onClick={() => decide.mutate(true)}>
            <FormattedMessage id="admin.lti.proposal.take" />
          </Button>
          <Button variant="bare" busy={decide.isPending} onClick={() => decide.mutate(false)}>
            <FormattedMessage id="admin.lti.proposal.refuse" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id="admin.lti.proposal.why" values={{ when: <Moment at={proposal.at} /> }} />
      </p>
      <DescriptionList>
        {FIELDS.filter((name) => platform[name] !== proposal[name]).map((name) => (
          <DescriptionItem key={name} term={<FormattedMessage id={`admin.lti.${name}`} />}>
            <FormattedMessage
              id="admin.lti.proposal.from_to"
              values={{ from: <code>{platform[name] ?? '–'}</code>, to: <code>{proposal[name] ?? '–'}</code> }}
            />
          </DescriptionItem>
        ))}
      </DescriptionList>
    </Notice>
  )
}
