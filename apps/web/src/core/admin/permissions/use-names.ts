import { useIntl } from 'react-intl'
import { useSite } from '../../../app/site-context.ts'
import { usePluginName } from '../../use-plugin-name.ts'
import type { Context, Role } from './use-permissions.ts'

/** What roles, permissions and places are called. */
export function useNames() {
  const { formatMessage, messages } = useIntl()
  const { page } = useSite()
  const pluginName = usePluginName()
  const word = (id: string, otherwise: string) => (id in messages ? formatMessage({ id }) : otherwise)
  return {
    role: ({ shortName, name }: Pick<Role, 'shortName' | 'name'>) => name ?? word(`admin.role.${shortName}`, shortName),
    capability: (name: string) => word(`capability.${name}`, name),
    place: ({ name }: Pick<Context, 'name'>) => name ?? page.name,
    component: (component: string) =>
      component === 'core_site' ? formatMessage({ id: 'admin.permissions.core' }) : pluginName(component),
    /** Who set an override: `manual`, or `preset:<component>`. */
    origin: (origin: string) =>
      origin.startsWith('preset:')
        ? formatMessage({ id: 'admin.permissions.by_preset' }, { name: pluginName(origin.slice('preset:'.length)) })
        : formatMessage({ id: 'admin.permissions.by_hand' }),
  }
}
