import { Notice } from '@guichet/ui/notice'
import { useState } from 'react'
import { FormattedMessage, FormattedNumber } from 'react-intl'
import css from '../admin.module.css'
import { Arrivals } from '../arrivals.tsx'
import { causeOf } from './launch-fault.ts'
import { useLaunches, type Launch, type Platform } from './use-lti.ts'

/** A launch is good for a minute, and some seconds of leeway. */
const SKEW_MAX = 30

/** What came of its launches: what was wrong, and what can be done about it. */
export function Launches({ platform }: { readonly platform: Platform }) {
  const [onlyFailed, setOnlyFailed] = useState(false)
  const query = useLaunches(platform.id, onlyFailed)
  return (
    <div className={css.parts}>
      <Clock skew={platform.skew} />
      <Arrivals
        words="admin.lti.launches"
        query={query}
        onlyFailed={onlyFailed}
        onOnlyFailed={setOnlyFailed}
        title={titleOf}
        detail={detailOf}
      />
    </div>
  )
}

function Clock({ skew }: Pick<Platform, 'skew'>) {
  if (skew === null || Math.abs(skew) < 2) return null
  const seconds = <FormattedNumber value={Math.round(Math.abs(skew))} />
  const direction = skew > 0 ? 'ahead' : 'behind'
  const said = <FormattedMessage id="admin.lti.clock" values={{ seconds, direction }} />
  return Math.abs(skew) > SKEW_MAX ? (
    <Notice tone="warn" title={said}>
      <FormattedMessage id="admin.lti.clock.far" />
    </Notice>
  ) : (
    <p className={css.quiet}>{said}</p>
  )
}

function titleOf({ failed, message }: Launch) {
  const cause = failed === null ? null : causeOf(failed)
  if (failed === null) return <FormattedMessage id={`admin.lti.launch.${message ?? 'resource-link'}`} />
  return cause === null ? <code>{failed}</code> : <FormattedMessage id={`admin.lti.fault.${cause}`} />
}

function detailOf({ failed, reference, deploymentId }: Launch) {
  const cause = failed === null ? null : causeOf(failed)
  return (
    <>
      {cause !== null && <FormattedMessage id={`admin.lti.fault.${cause}.do`} />}
      {failed !== null && (
        <>
          {' '}
          <FormattedMessage id="admin.lti.fault.check" values={{ check: <code>{failed}</code> }} />
        </>
      )}
      {reference !== null && (
        <>
          {' · '}
          <FormattedMessage id="admin.lti.launch.reference" values={{ reference: <code>{reference}</code> }} />
        </>
      )}
      {deploymentId !== null && (
        <>
          {failed !== null && ' · '}
          <FormattedMessage id="admin.lti.launch.deployment" values={{ deployment: <code>{deploymentId}</code> }} />
        </>
      )}
    </>
  )
}
