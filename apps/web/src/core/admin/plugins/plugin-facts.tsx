import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import type { ReactNode } from 'react'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import { usePluginName } from '../../use-plugin-name.ts'
import type { Plugin } from './use-plugins.ts'

export function PluginFacts({ plugin }: { readonly plugin: Plugin }) {
  const { formatList, messages, formatMessage } = useIntl()
  const nameOf = usePluginName()
  const { component, version, installedAt, requires, requiredBy, brings, activities } = plugin
  const list = (names: readonly string[]) => formatList(names, { type: 'conjunction' })
  const capability = (name: string) =>
    `capability.${name}` in messages ? formatMessage({ id: `capability.${name}` }) : name
  return (
    <DescriptionList>
      <Fact of="component">
        <code>{component}</code>
        {version !== null && <FormattedMessage id="admin.plugins.of_version" values={{ version: String(version) }} />}
      </Fact>
      {installedAt !== null && (
        <Fact of="since">
          <FormattedDate value={installedAt} dateStyle="long" />
        </Fact>
      )}
      {requires.length > 0 && <Fact of="requires">{list(requires.map(nameOf))}</Fact>}
      {requiredBy.length > 0 && <Fact of="required_by">{list(requiredBy.map(nameOf))}</Fact>}
      {brings.activity && (
        <Fact of="activity">
          <FormattedMessage id="admin.plugins.activities" values={{ count: activities }} />
        </Fact>
      )}
      {brings.capabilities.length > 0 && <Fact of="capabilities">{list(brings.capabilities.map(capability))}</Fact>}
      {brings.jobs.length + brings.readers.length > 0 && (
        <Fact of="works">
          <FormattedMessage
            id="admin.plugins.works.n"
            values={{ jobs: brings.jobs.length, readers: brings.readers.length }}
          />
        </Fact>
      )}
    </DescriptionList>
  )
}

function Fact({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return <DescriptionItem term={<FormattedMessage id={`admin.plugins.${of}`} />}>{children}</DescriptionItem>
}
