import { Button } from '@guichet/ui/button'
import { Notice } from '@guichet/ui/notice'
import { FormattedMessage } from 'react-intl'
import { useAct } from './use-act.ts'
import { usePlatformsClient, type Platform } from './use-lti.ts'

/** Its launches are good, and people see an empty frame all the same: the pages that its launches name may not frame us yet. */
export function UnlistedOrigins({ platform }: { readonly platform: Platform }) {
  return platform.unlistedOrigins.map((origin) => <Unlisted key={origin} platform={platform} origin={origin} />)
}

function Unlisted({ platform, origin }: { readonly platform: Platform; readonly origin: string }) {
  const { id, version, frameAncestors } = platform
  const client = usePlatformsClient()
  const allow = useAct({
    send: () =>
      client.update({
        params: { platform: id },
        body: { frameAncestors: [...frameAncestors, origin] },
        ifMatch: version,
      }),
    said: 'admin.lti.unlisted.allowed',
  })
  return (
    <Notice
      tone="warn"
      title={<FormattedMessage id="admin.lti.unlisted" values={{ origin: <code>{origin}</code> }} />}
      actions={
        <Button busy={allow.isPending} onClick={() => allow.mutate()}>
          <FormattedMessage id="admin.lti.unlisted.allow" />
        </Button>
      }
    >
      <p>
        <FormattedMessage id="admin.lti.unlisted.why" />
      </p>
    </Notice>
  )
}
