import { Prisma } from '@guichet/db/client'

/**
 * Hand-written SQL, for a repository's few hot statements: what is put into the template is a parameter, never text; fragments nest.
 * Uuids and times need their type said: `${id}::uuid`.
 */
export const sql = Prisma.sql
/** Fragments with something between them, a comma unless said otherwise. There has to be one at least. */
export const joinSql = Prisma.join

/** A fragment of nothing, for what is left out. */
export const noSql = Prisma.empty

/**
 * Put into a statement whose best plan hangs on its values, as one of a rare or a common word, or of which people may make many kinds: it is
 * planned each time, instead of once for all values.
 */
export const plannedAnew = Prisma.raw('/* planned anew */')

/** A statement or a fragment of one, with its parameters. */
export type Sql = Prisma.Sql
