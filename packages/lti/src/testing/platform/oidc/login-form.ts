import type { Urls } from '../urls.ts'
import type { Switches } from '../switches.ts'
import type { Intent } from './intents.ts'

/** What a browser is to send, and where to. */
export interface FormToSend {
  readonly action: string
  readonly method: 'GET' | 'POST'
  readonly fields: Readonly<Record<string, string>>
}

/** Third-party initiated login (lti.md 1.3), as this platform begins it. */
export function loginForm({ options, loginHint, messageHint }: Intent, switches: Switches, urls: Urls): FormToSend {
  const { tool, deploymentId = tool.deploymentId, targetLinkUri = tool.targetLinkUri } = options
  const target = { off: null, parent: '_parent', frame: 'post_message_forwarding', silent: '_parent' }[switches.storage]
  return {
    action: tool.loginUrl,
    method: switches.loginMethod,
    fields: {
      iss: urls.issuer,
      login_hint: loginHint,
      target_link_uri: targetLinkUri,
      ...(messageHint === null ? {} : { lti_message_hint: messageHint }),
      ...(switches.sendsClientId ? { client_id: tool.clientId } : {}),
      ...(switches.sendsDeploymentId ? { lti_deployment_id: deploymentId } : {}),
      ...(target === null ? {} : { lti_storage_target: target }),
      ...switches.extraLoginParameters,
    },
  }
}
