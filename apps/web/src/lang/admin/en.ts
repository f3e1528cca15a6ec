import { audit } from './audit.en.ts'
import { frame } from './frame.en.ts'
import { permissions } from './permissions.en.ts'
import { places } from './places.en.ts'
import { plugins } from './plugins.en.ts'
import { settings } from './settings.en.ts'
import { users } from './users.en.ts'

/** The administration's words; each section has a pair of files of its own. */
const en = { ...frame, ...audit, ...users, ...places, ...permissions, ...plugins, ...settings }

export default en
