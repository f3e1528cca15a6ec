import { ConfigError } from '@guichet/api/config'
import { DbError } from '@guichet/db/errors'

/** Why starting is impossible, in words for who runs the installation. */
export class StartError extends Error {}

type SystemError = NodeJS.ErrnoException & { readonly port?: number }
type Sentence = (error: SystemError) => string

const notWritable: Sentence = ({ path, port }) =>
  port === undefined
    ? `Not allowed to write ${path ?? 'the data folder'}. Set GUICHET_DATA to a folder of yours.`
    : `Not allowed to listen on port ${port}. Set PORT to one above 1023.`

const noFolder: Sentence = ({ path }) => `${path ?? 'The data folder'} is not a folder. Set GUICHET_DATA to one.`

const noAddress: Sentence = () => 'HOST is no address of this machine. Set it to one it has, or leave it out.'

/** What a person can do something about, by the system's code. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  EADDRINUSE: ({ port }) => `Port ${port ?? ''} is in use. Stop what uses it, or set PORT to another one.`,
  EADDRNOTAVAIL: noAddress,
  ENOTFOUND: noAddress,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  ENOSPC: ({ path }) =>
    `The disk is full${path === undefined ? '' : ` (writing ${path})`}. Make room and start again; nothing was lost.`,
}

/** The host's own, known by name: importing them needs the generated client, which may not be there yet. */
const HOST_ERRORS: ReadonlySet<string> = new Set(['PluginError', 'DurabilityError'])

/** A sentence for what a person can do something about; null for a defect, which keeps its stack. */
export function explain(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const foreseen = error instanceof StartError || error instanceof ConfigError || error instanceof DbError
  if (foreseen || HOST_ERRORS.has(error.name)) return error.message
  const system = error as SystemError
  return SENTENCES[system.code ?? '']?.(system) ?? null
}
