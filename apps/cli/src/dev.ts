import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { binOf, ROOT } from './process/tool.ts'

// The API on PORT, restarted when its sources change; Vite with hot reload in front of it on 5173, without the CSP.
const web = join(ROOT, 'apps/web')
const env = { ...process.env, GUICHET_API: `http://127.0.0.1:${process.env['PORT'] ?? 3000}` }
const children = [
  spawn(process.execPath, ['--watch', join(import.meta.dirname, 'start.ts'), '--without-web'], {
    stdio: 'inherit',
    env: { ...env, NODE_ENV: 'development' },
  }),
  spawn(process.execPath, [binOf('vite', web)], { cwd: web, stdio: 'inherit', env }),
]

const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
    stop()
  })
}
