import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { Copyable } from '@guichet/plugin-kit/web/copyable'
import css from '../admin.module.css'
import { useLoader, type Client } from './use-embeds.ts'

/** What goes into the page of the site, ready to be copied, and what its server needs to know. */
export function Snippet({ client }: { readonly client: Client }) {
  const { origin, script } = useLoader()
  const { activities } = client
  const [chosen, setChosen] = useState<string | null>(null)
  const activity = activities.find(({ id }) => id === chosen) ?? activities[0]
  if (activity === undefined) {
    return (
      <p className={css.quiet}>
        <FormattedMessage id="admin.embeds.snippet.later" />
      </p>
    )
  }
  return (
    <div className={css.parts}>
      <p className={css.quiet}>
        <FormattedMessage id="admin.embeds.snippet.why" />
      </p>
      {activities.length > 1 && (
        <Field size="s" label={<FormattedMessage id="admin.embeds.snippet.activity" />}>
          <NativeSelect size="s" value={activity.id} onChange={({ currentTarget: { value } }) => setChosen(value)}>
            {activities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
      {script !== null && <Copyable text={elementOf(script, client.id, activity.id)} />}
      <DescriptionList>
        <DescriptionItem term={<FormattedMessage id="admin.embeds.value.iss" />}>
          <Copyable text={client.id} />
        </DescriptionItem>
        <DescriptionItem term={<FormattedMessage id="admin.embeds.value.aud" />}>
          <Copyable text={origin} />
        </DescriptionItem>
        <DescriptionItem term={<FormattedMessage id="admin.embeds.value.tracker" />}>
          <Copyable text={activity.id} />
        </DescriptionItem>
        <DescriptionItem term={<FormattedMessage id="admin.embeds.value.frame" />}>
          <Copyable text={`${origin}/embed/${client.id}/${activity.id}`} />
        </DescriptionItem>
      </DescriptionList>
    </div>
  )
}

interface Script {
  readonly url: string
  readonly integrity: string
}

const elementOf = ({ url, integrity }: Script, client: string, activity: string) =>
  [
    '<script',
    `  src="${url}"`,
    `  integrity="${integrity}"`,
    '  crossorigin="anonymous"',
    `  data-client="${client}"`,
    `  data-activity="${activity}"`,
    '  data-token-url="/guichet-token"',
    '></script>',
  ].join('\n')
