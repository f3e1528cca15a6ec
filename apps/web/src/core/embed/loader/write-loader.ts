import { writeFileSync } from 'node:fs'
import { builtLoader, PUBLISHED } from './published.ts'

writeFileSync(PUBLISHED, builtLoader())
