import type { World } from '../world.ts'
import { documentOf, escaped, scriptOf } from './html.ts'
import { listenToTools } from './listen.ts'

export interface ActivityPage {
  readonly title: string
  /** Where each frame begins: a launch of this platform. */
  readonly frames: readonly string[]
  readonly width: number
  readonly height: number
  /** A frame, or a window that a button opens. */
  readonly target: 'iframe' | 'window'
}

/** A page of the course with one frame or several of the same size, as a browser shows tools in it. */
export function activityPage(world: World, { title, frames, width, height, target }: ActivityPage): string {
  const { sandbox } = world.switches
  const attributes = sandbox === null ? '' : ` sandbox="${escaped(sandbox)}"`
  const shown = frames.map((src, index) =>
    target === 'window'
      ? `<button onclick="toolWindow = window.open('${escaped(src)}', 'tool-${index + 1}')">Open ${index + 1}</button>`
      : `<iframe name="tool-${index + 1}" title="Tool ${index + 1}" src="${escaped(src)}" width="${width}" height="${height}"${attributes}></iframe>`,
  )
  return documentOf(title, `<h1>${escaped(title)}</h1>${shown.join('')}${storageFrame(world)}${listener(world)}`)
}

const FRAME = 'post_message_forwarding'

/** Canvas keeps data in a frame of its central host. */
function storageFrame({ switches, urls }: World): string {
  if (switches.storage !== 'frame') return ''
  return `<iframe name="${FRAME}" title="Storage" src="${new URL('/storage', urls.authorization).href}" hidden></iframe>`
}

export function listener({ switches, tools }: World): string {
  const { storage, resize } = switches
  const origins = [...tools.values()].map(({ loginUrl }) => new URL(loginUrl).origin)
  const where = { off: 'off', parent: 'here', frame: 'elsewhere', silent: 'silent' } as const
  return scriptOf(listenToTools, {
    tools: origins,
    storage: where[storage],
    storageFrame: storage === 'frame' ? FRAME : null,
    resize,
    anySource: false,
  })
}

export function storagePage({ tools }: World): string {
  const origins = [...tools.values()].map(({ loginUrl }) => new URL(loginUrl).origin)
  const config = { tools: origins, storage: 'here', storageFrame: null, resize: 'off', anySource: true } as const
  return documentOf('Storage', scriptOf(listenToTools, config))
}
