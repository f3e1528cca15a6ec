import { useApp } from '@guichet/plugin-kit/web/app-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { Field } from '@guichet/ui/field'
import { Page, PageHeader, Section } from '@guichet/ui/page'
import { TextInput } from '@guichet/ui/text-input'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { halves } from '../../app/plugins.ts'
import type { Activity } from '../activities/queries.ts'

interface Props {
  readonly activity: Activity
  readonly busy: boolean
  readonly onChoose: (found: { readonly title: string; readonly path: string }) => void
  readonly onBack: () => void
}

export const finderOf = (component: string) =>
  halves.find((half) => half.component === component)?.activity?.finder ?? null

/** Something inside of an activity, a ticket, to which a link in the LMS leads: sought as the palette seeks it, so that only what one may read is found. */
export function ChooseInside({ activity, busy, onChoose, onBack }: Props) {
  const { formatMessage } = useIntl()
  const { transport } = useApp()
  const [text, setText] = useState('')
  usePageTitle(formatMessage({ id: 'lti.inside' }, { name: activity.name }))
  const { data = [], isPlaceholderData } = useQuery({
    queryKey: ['lti', 'inside', activity.id, text.trim()],
    async queryFn({ signal }) {
      const finder = await finderOf(activity.component)?.()
      const found = (await finder?.default({ activity, text: text.trim(), transport, signal, formatMessage })) ?? []
      return found.filter(({ search }) => search === undefined)
    },
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const found = text.trim() === '' ? [] : data
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="lti.inside" values={{ name: activity.name }} />}
        actions={
          <Button onClick={onBack}>
            <FormattedMessage id="lti.inside.back" />
          </Button>
        }
      />
      <Field label={<FormattedMessage id="lti.inside.seek" />} hint={<FormattedMessage id="lti.inside.hint" />}>
        <TextInput
          value={text}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      {found.length > 0 && (
        <Section title={<FormattedMessage id="lti.inside.found" values={{ count: found.length }} />}>
          <CardList>
            {found.map(({ id, label, note, path }) => (
              <CardRow
                key={id}
                title={<span id={`found-${id}`}>{label}</span>}
                detail={note}
                end={
                  <Button
                    size="s"
                    busy={busy || isPlaceholderData}
                    aria-describedby={`found-${id}`}
                    onClick={() => onChoose({ title: label.slice(0, 200), path })}
                  >
                    <FormattedMessage id="lti.choose.add" />
                  </Button>
                }
              />
            ))}
          </CardList>
        </Section>
      )}
    </Page>
  )
}
