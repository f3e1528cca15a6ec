import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Pool, QueryArrayResult, QueryConfig } from 'pg'

/** The type "char" of PostgreSQL's catalogues, one byte, which adapter-pg does not know. */
const charOid = 18
const textOid = 25

/**
 * adapter-pg for a reader of catalogues, such as the schema engine. Columns of type "char" are shown to it as text,
 * which it accepts, and to its caller as characters, which the engine insists on.
 */
export function catalogueAdapter(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  const charColumns = new WeakMap<unknown[][], number[]>()
  const query = pool.query.bind(pool) as (config: QueryConfig) => Promise<QueryArrayResult<unknown[]>>
  const queryWithoutChar = async (config: QueryConfig) => {
    const result = await query(config)
    const chars = result.fields.flatMap(({ dataTypeID }, column) => (dataTypeID === charOid ? [column] : []))
    for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid
    charColumns.set(result.rows, chars)
    return result
  }
  const factory = new PrismaPg(Object.assign(pool, { query: queryWithoutChar }))

  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect()
      const queryRaw = adapter.queryRaw.bind(adapter)
      adapter.queryRaw = async (sql) => {
        const result = await queryRaw(sql)
        for (const column of charColumns.get(result.rows) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character
        return result
      }
      return adapter
    },
    connectToShadowDb: () => Promise.reject(new Error('The engine may not make databases: give it a migrated one.')),
  }
}
