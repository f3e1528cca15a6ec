import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workflowPage } from './workflow-page.ts'

test('docs/workflow.md is what write-workflow-page.ts writes', () => {
  const written = readFileSync(join(import.meta.dirname, '../../../../docs/workflow.md'), 'utf8')
  expect(written).toBe(workflowPage())
})
