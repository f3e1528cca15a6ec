import { ApiProblem, Unreachable } from '@guichet/plugin-kit/client'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { NoRightState } from '@guichet/ui/empty-state'
import { ErrorState } from '@guichet/ui/error-state'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { isLostCode } from '../lib/lost-code.ts'
import { contactHref } from '../lib/page-data.ts'
import type { FailedProps } from '@guichet/plugin-kit/web/boundary'
import { useSite } from './site-context.ts'

export const ScreenFailed = (props: FailedProps) => <Failed {...props} level={1} />
export const RegionFailed = (props: FailedProps) => <Failed {...props} level={2} />

/** In the place of what failed, be it a screen or a region of one: the level is that of its heading. */
function Failed({ error, reset, level }: FailedProps & { readonly level: 1 | 2 }) {
  const { formatMessage } = useIntl()
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()

  function retry(): void {
    if (isLostCode(error)) return location.reload()
    queries.reset()
    reset()
    void router.invalidate()
  }

  const absent = error instanceof ApiProblem && (error.status === 404 || error.status === 403)
  const { reference, title, why, way } = sayFailure(error)
  usePageTitle(level === 1 && !absent ? formatMessage({ id: title }) : null)
  if (absent) return <NotFound level={level} />
  return (
    <ErrorState
      level={level}
      title={<FormattedMessage id={title} />}
      {...(reference !== null && { reference })}
      copyLabel={formatMessage({ id: 'core.copy' })}
      copiedLabel={formatMessage({ id: 'core.copied' })}
      retryLabel={formatMessage({ id: way })}
      onRetry={retry}
    >
      <p>
        <FormattedMessage id={why} />
      </p>
      {reference !== null && <SupportContact />}
    </ErrorState>
  )
}

/** Whom the reference is for, where the site says so. */
function SupportContact() {
  const { supportContact } = useSite().page
  if (supportContact === null) return null
  const link = <a href={contactHref(supportContact)}>{supportContact}</a>
  return (
    <p>
      <FormattedMessage id="core.failed.contact" values={{ contact: link }} />
    </p>
  )
}

/** Not there and not yours are told in the same words: nothing is learnt from asking. */
export function NotFound({ level = 1 }: { readonly level?: 1 | 2 }) {
  const { formatMessage } = useIntl()
  usePageTitle(level === 1 ? formatMessage({ id: 'core.not_found' }) : null)
  return (
    <NoRightState
      level={level}
      title={<FormattedMessage id="core.not_found" />}
      actions={
        <Link to="/" className={buttonClass()}>
          <FormattedMessage id="core.back_home" />
        </Link>
      }
    >
      <p>
        <FormattedMessage id="core.not_found.why" />
      </p>
    </NoRightState>
  )
}

function sayFailure(error: unknown): {
  readonly title: string
  readonly why: string
  readonly reference: string | null
  /** What the button does about it. */
  readonly way: string
} {
  const way = 'core.retry'
  if (error instanceof Unreachable)
    return { title: 'core.unreachable', why: 'core.unreachable.why', reference: null, way }
  if (isLostCode(error))
    return { title: 'core.failed', why: 'core.failed.code', reference: null, way: 'core.failed.reload' }
  const reference = error instanceof ApiProblem ? error.requestId : null
  return {
    title: 'core.failed',
    why: reference === null ? 'core.failed.no_reference' : 'core.failed.why',
    reference,
    way,
  }
}
