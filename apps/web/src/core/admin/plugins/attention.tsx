import type { attentionContract } from '@guichet/api/core/attention/contract'
import { attentionPaths } from '@guichet/api/core/attention/paths'
import { Notice } from '@guichet/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useCoreClient } from '../use-core-client.ts'
import { useHeld } from '../use-held.ts'
import { usePluginName } from '../../use-plugin-name.ts'

/** What asks for who runs the site; nothing where all works, and nothing for anybody else. */
export function Attention() {
  const client = useCoreClient<typeof attentionContract>(attentionPaths)
  const mine = useHeld()('core/site:configure')
  const nameOf = usePluginName()
  const { data } = useQuery({
    queryKey: ['core', 'attention'],
    queryFn: ({ signal }) => client.view({ signal }),
    enabled: mine,
  })
  if (data === undefined || data.plugins.length + data.failedJobs.length === 0) return null
  return (
    <Notice tone="warn" title={<FormattedMessage id="admin.attention" />}>
      <ul>
        {data.plugins.map(({ component, state }) => (
          <li key={component}>
            <Link to={`/admin/plugins/${component}`}>{nameOf(component)}</Link>
            {' – '}
            <FormattedMessage id={`admin.plugins.state.${state}.why`} />
          </li>
        ))}
        {data.failedJobs.map(({ name, count }) => (
          <li key={name}>
            <FormattedMessage id="admin.attention.job" values={{ job: <code>{name}</code>, count }} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
