import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { Component } from './components.ts'

/** A file of Prisma's multi-file schema. */
export type SchemaFile = { readonly path: string; readonly content: string }

/**
 * No url: Prisma 7 takes it at run time. `importFileExtension` lets Node run the client by type stripping; format and
 * runtime are said, because Prisma would otherwise guess them from the files around the output folder.
 */
const head = `datasource db {
  provider = "postgresql"
}

generator client {
  provider            = "prisma-client"
  output              = "../client"
  importFileExtension = "ts"
  moduleFormat        = "esm"
  runtime             = "nodejs"
}
`

/** The schema of all components: one file for each, and one for the datasource and the generator. Pure but for reading. */
export function compose(components: readonly Component[]): SchemaFile[] {
  return [
    { path: '_datasource.prisma', content: head },
    ...components
      .filter(({ schemaFiles }) => schemaFiles.length > 0)
      .map((component) => ({ path: `${component.component}.prisma`, content: joinFiles(component) })),
  ]
}

function joinFiles({ folder, schemaFiles }: Component): string {
  return schemaFiles
    .map((file) => `// ${relative(folder, file).split(sep).join('/')}\n\n${readFileSync(file, 'utf8')}`)
    .join('\n')
}
