import { ltiSessionPaths } from '@guichet/api/core/lti/session/paths'
import type { ltiSessionContract } from '@guichet/api/core/lti/session/contract'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { FormattedMessage } from 'react-intl'
import { useCoreClient } from '../admin/use-core-client.ts'

/** The way out of the frame: the same place in a tab of its own. */
export default function NewTab({ onGo }: { readonly onGo: () => void }) {
  const client = useCoreClient<typeof ltiSessionContract>(ltiSessionPaths)
  const notifyFailure = useNotifyFailure()
  async function go(): Promise<void> {
    try {
      const { code } = await client.handOn({})
      post({ code, path: location.hash.slice(1) })
      onGo()
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <li>
      <button type="button" onClick={() => void go()}>
        <FormattedMessage id="lti.new_tab" />
      </button>
    </li>
  )
}

/** By a form: what is in it is in no address. */
function post(fields: Readonly<Record<string, string>>): void {
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action: '/lti/continue', target: '_blank', rel: 'noopener' })
  for (const [name, value] of Object.entries(fields)) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  }
  document.body.append(form)
  form.submit()
  form.remove()
}
