import { resolve } from 'node:path'
import type { Storage } from '@guichet/api/host/files/storage'
import { failure } from '@guichet/plugin-kit/failure'
import type { Command, ServerHalf } from '@guichet/plugin-kit/server'
import { BadLog } from './acks/read.ts'
import { doctor } from './doctor.ts'
import { breachesIn, report } from './report.ts'

interface Installation {
  readonly databaseUrl: string
  readonly storage: Storage
}

/** `pnpm guichet doctor`: the host's own command, in the shape of the plugins'. Ends with 1 on any breach. */
export function doctorCommand({ databaseUrl, storage }: Installation, halves: readonly ServerHalf[]): Command {
  const invariants = halves.flatMap((half) => half.invariants ?? [])
  return {
    name: 'doctor',
    summary: 'Examine the database and the files: whether everything that must hold of them does',
    arguments: [],
    options: [
      { flags: '--acks <file>', summary: 'A client’s log of what it sent and was answered, to hold against it' },
      { flags: '--json', summary: 'For programs' },
    ],
    async run({ options, print }) {
      const acks = typeof options['acks'] === 'string' ? fromCaller(options['acks']) : undefined
      try {
        const findings = await doctor({ databaseUrl, invariants, store: storage.store, acks })
        const breaches = breachesIn(findings)
        if (options['json'] === true) print(JSON.stringify({ breaches, findings }))
        else for (const line of report(findings)) print(line)
        return breaches === 0 ? { ok: true, value: null } : failure('doctor.breached', { breaches })
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        if (error instanceof BadLog) return failure('doctor.acks_malformed', { reason: message })
        if (code === 'ENOENT' || code === 'EISDIR') return failure('doctor.acks_unreadable', { file: acks })
        throw error
      }
    },
  }
}

/** Pnpm runs scripts at the root, wherever it was called. */
const fromCaller = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
