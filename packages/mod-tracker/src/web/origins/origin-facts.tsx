import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { TicketOrigin } from '../types.ts'

/** Where a report comes from, fact by fact: what is not known is not there. */
export function OriginFacts({ origin }: { readonly origin: TicketOrigin }) {
  const { platform, course, link, role, browser, system, width, language } = origin
  const by = browser !== null && system !== null
  const word = (id: string) => <FormattedMessage id={`tracker.origin.${id}`} />
  const facts: readonly (readonly [name: string, fact: ReactNode])[] = [
    ['platform', <bdi key="platform">{platform}</bdi>],
    ['course', course && <bdi>{course}</bdi>],
    ['link', link && <bdi>{link}</bdi>],
    ['role', word(`role.${role}`)],
    [
      'browser',
      by ? <FormattedMessage id="tracker.origin.browser.on" values={{ browser, system }} /> : (browser ?? system),
    ],
    ['width', width && <FormattedMessage id="tracker.origin.width.px" values={{ width }} />],
    ['language', language && word(`language.${language}`)],
  ]
  return (
    <DescriptionList>
      {facts.map(
        ([name, fact]) =>
          fact !== null && (
            <DescriptionItem key={name} term={word(name)}>
              {fact}
            </DescriptionItem>
          ),
      )}
    </DescriptionList>
  )
}
