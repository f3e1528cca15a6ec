import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useTimeFormats } from '@guichet/plugin-kit/web/formats'
import css from './audit.module.css'
import type { AuditEntry } from './use-audit.ts'

/** One thing that was done: when, who, what to what, from old to new, and where. */
export function AuditLine({ entry }: { readonly entry: AuditEntry }) {
  const { formatMessage, messages } = useIntl()
  const { at, type, actor, place, subject, via, requestId } = entry
  const known = `event.${type}` in messages
  const how = via === null ? null : formatMessage({ id: `admin.audit.via.${via}` })
  return (
    <>
      <Exact at={at} />
      <span dir="auto">
        {actor === null ? (
          <span className={css.quiet}>
            <FormattedMessage id="admin.audit.nobody" />
          </span>
        ) : (
          <Link to="." search={(now: object) => ({ ...now, by: actor.id, about: undefined })}>
            {actor.name}
          </Link>
        )}
      </span>
      <span
        className={css.what}
        title={
          how === null || requestId === null
            ? (how ?? undefined)
            : formatMessage({ id: 'admin.audit.request' }, { via: how, request: requestId })
        }
      >
        <strong>{known ? formatMessage({ id: `event.${type}` }) : type}</strong>
        {subject.name !== null && (
          <>
            {' · '}
            <Link to="." search={(now: object) => ({ ...now, about: subject.id, by: undefined })} dir="auto">
              {subject.name}
            </Link>
          </>
        )}
      </span>
      {entry.changes.length > 0 && (
        <span className={css.changes}>
          {entry.changes.map((change) => (
            <span key={change.field} dir="auto">
              <Change of={change} />
            </span>
          ))}
        </span>
      )}
      <span className={`${css.place} ${css.quiet}`} dir="auto">
        {place === null ? (
          <FormattedMessage id="admin.audit.gone" />
        ) : (
          (place.name ?? <FormattedMessage id="admin.audit.site" />)
        )}
      </span>
    </>
  )
}

function Change({ of: { field, told, from, to } }: { readonly of: AuditEntry['changes'][number] }) {
  const { formatMessage, messages } = useIntl()
  const id = `admin.audit.field.${field}`
  const name = id in messages ? formatMessage({ id }) : field
  const word = (value: string | null) => {
    const said = `admin.audit.value.${value ?? 'nothing'}`
    return said in messages ? formatMessage({ id: said }) : value
  }
  return told
    ? formatMessage({ id: 'admin.audit.told' }, { field: name, from: word(from), to: word(to) })
    : formatMessage({ id: 'admin.audit.untold' }, { field: name })
}

/** In an audit the very moment counts, not how long ago it was. */
function Exact({ at }: { readonly at: string }) {
  const { formatDate } = useIntl()
  const { exact } = useTimeFormats()
  const date = new Date(at)
  return (
    <time dateTime={at} title={exact(date)} className={css.quiet}>
      {formatDate(date, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}
    </time>
  )
}
