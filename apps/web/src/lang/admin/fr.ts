import type en from './en.ts'
import account from '../account/fr.ts'
import { audit } from './audit.fr.ts'
import { embed } from './embed.fr.ts'
import { errors } from './errors.fr.ts'
import { frame } from './frame.fr.ts'
import { lti } from './lti.fr.ts'
import { permissions } from './permissions.fr.ts'
import { places } from './places.fr.ts'
import { plugins } from './plugins.fr.ts'
import { settings } from './settings.fr.ts'
import { users } from './users.fr.ts'

const fr = {
  ...account,
  ...errors,
  ...frame,
  ...audit,
  ...users,
  ...places,
  ...lti,
  ...embed,
  ...permissions,
  ...plugins,
  ...settings,
} satisfies Record<keyof typeof en, string>

export default fr
