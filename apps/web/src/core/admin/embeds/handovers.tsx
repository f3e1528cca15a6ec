import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import css from '../admin.module.css'
import { Arrivals } from '../arrivals.tsx'
import { causeOf } from './handover-fault.ts'
import { useHandovers, type Client, type Handover } from './use-embeds.ts'

/** What came of its handovers: what was wrong, and what can be done about it. */
export function Handovers({ client }: { readonly client: Client }) {
  const [onlyFailed, setOnlyFailed] = useState(false)
  const query = useHandovers(client.id, onlyFailed)
  return (
    <div className={css.parts}>
      <Arrivals
        words="admin.embeds.handovers"
        query={query}
        onlyFailed={onlyFailed}
        onOnlyFailed={setOnlyFailed}
        title={titleAt(client)}
        detail={detailOf}
      />
    </div>
  )
}

function titleAt({ activities }: Client) {
  return ({ failed, activity }: Handover) => {
    if (failed === null) {
      const name = activities.find(({ id }) => id === activity)?.name
      return name === undefined ? (
        <FormattedMessage id="admin.embeds.opened" />
      ) : (
        <FormattedMessage id="admin.embeds.opened.what" values={{ name: <span dir="auto">{name}</span> }} />
      )
    }
    const cause = causeOf(failed)
    return cause === null ? <code>{failed}</code> : <FormattedMessage id={`admin.embeds.fault.${cause}`} />
  }
}

function detailOf({ failed, origin, reference }: Handover) {
  const cause = failed === null ? null : causeOf(failed)
  return (
    <>
      {cause !== null && (
        <>
          <FormattedMessage id={`admin.embeds.fault.${cause}.do`} />{' '}
        </>
      )}
      {failed !== null && (
        <>
          <FormattedMessage id="admin.embeds.fault.check" values={{ check: <code>{failed}</code> }} />
          {' · '}
        </>
      )}
      {reference !== null && (
        <>
          <FormattedMessage id="admin.embeds.fault.reference" values={{ reference: <code>{reference}</code> }} />
          {' · '}
        </>
      )}
      {origin === null ? <FormattedMessage id="admin.embeds.no_origin" /> : <bdi>{origin}</bdi>}
    </>
  )
}
