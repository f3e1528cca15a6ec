import account from '../account/en.ts'
import { audit } from './audit.en.ts'
import { embed } from './embed.en.ts'
import { errors } from './errors.en.ts'
import { frame } from './frame.en.ts'
import { lti } from './lti.en.ts'
import { permissions } from './permissions.en.ts'
import { places } from './places.en.ts'
import { plugins } from './plugins.en.ts'
import { settings } from './settings.en.ts'
import { users } from './users.en.ts'

/** The administration's words; each section has a pair of files of its own. */
const en = {
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
}

export default en
