import type { ltiRegistrationsContract } from '@guichet/api/core/lti/registration/contract'
import { ltiRegistrationPaths } from '@guichet/api/core/lti/registration/paths'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Notice } from '@guichet/ui/notice'
import { Page, PageHeader } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import css from '../admin.module.css'
import { useCoreClient } from '../use-core-client.ts'

/**
 * An LMS's page asks to be registered, and its reader says that they look after Guichet: here they are signed in, and nothing can be laid
 * over what they press. The code of that page stands behind the #, which browsers do not send.
 */
export default function AskedScreen() {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const client = useCoreClient<typeof ltiRegistrationsContract>(ltiRegistrationPaths)
  const [code] = useState(() => location.hash.slice(1))
  usePageTitle(formatMessage({ id: 'admin.lti.asked' }))
  const asked = useQuery({
    queryKey: ['core', 'lti', 'asked', code],
    queryFn: ({ signal }) => client.look({ body: { code: code || '-' }, signal }),
    retry: false,
  })
  const vouch = useMutation({ mutationFn: () => client.vouch({ body: { code } }) })
  const error = asked.error ?? vouch.error
  const host = <strong>{asked.data?.host}</strong>
  const isDone = vouch.isSuccess || asked.data?.vouched === true
  return (
    <Page width="narrow">
      <PageHeader title={<FormattedMessage id="admin.lti.asked" />} />
      <div className={css.stack}>
        {error !== null && (
          <Notice tone="danger" live="alert">
            {problemText(error)}
          </Notice>
        )}
        {asked.isPending && <SkeletonText label={formatMessage({ id: 'core.loading' })} />}
        {asked.data !== undefined && !isDone && (
          <>
            <p>
              <FormattedMessage id="admin.lti.asked.who" values={{ host }} />
            </p>
            <Button variant="primary" busy={vouch.isPending} onClick={() => vouch.mutate()}>
              <FormattedMessage id="admin.lti.asked.vouch" />
            </Button>
          </>
        )}
        {isDone && (
          <Notice tone="success" live="status" title={<FormattedMessage id="admin.lti.asked.done" values={{ host }} />}>
            <FormattedMessage id="admin.lti.asked.back" />
          </Notice>
        )}
      </div>
    </Page>
  )
}
