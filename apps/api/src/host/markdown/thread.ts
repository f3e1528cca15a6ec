import { parentPort } from 'node:worker_threads'
import { attempt } from './render.ts'

export interface Task {
  readonly id: number
  readonly markdown: string
}

/** `html` is null when the text could not be rendered. */
export interface Done {
  readonly id: number
  readonly html: string | null
}

parentPort?.on('message', ({ id, markdown }: Task) => {
  parentPort?.postMessage({ id, html: attempt(markdown) } satisfies Done, [])
})
