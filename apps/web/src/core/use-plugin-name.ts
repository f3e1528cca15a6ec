import { shortName } from '@guichet/plugin-kit/manifest'
import { useIntl } from 'react-intl'

/** What a plugin is called where its words are known, which they are while its code is here; else its component. */
export function usePluginName(): (component: string) => string {
  const { formatMessage, messages } = useIntl()
  return (component) => {
    const id = `${shortName(component)}.pluginname`
    return id in messages ? formatMessage({ id }) : component
  }
}
