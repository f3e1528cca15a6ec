import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workflowPage } from './workflow-page.ts'

writeFileSync(join(import.meta.dirname, '../../../../docs/workflow.md'), workflowPage())
