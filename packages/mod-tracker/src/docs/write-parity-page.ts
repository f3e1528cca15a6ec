import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parityPage } from './parity-page.ts'
import { parityTests } from './parity-tests.ts'

writeFileSync(join(import.meta.dirname, '../../../../docs/parity.md'), parityPage(parityTests()))
