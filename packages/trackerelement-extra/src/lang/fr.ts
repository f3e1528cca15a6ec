import type { en } from './en.ts'

export const fr = {
  'trackerelement_extra.pluginname': 'Autres types de rubrique',
  'trackerelement_extra.pluginname.plural': 'Autres types de rubrique',

  'error.trackerelement_extra.field_not_found': 'Cette rubrique n’est plus demandée.',
} satisfies Record<keyof typeof en, string>

export default fr
