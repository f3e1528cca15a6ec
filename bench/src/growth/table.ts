export interface Measured {
  readonly what: string
  readonly tickets: number
  /** Milliseconds, over one connection. */
  readonly p50: number
  readonly p95: number
  /** Milliseconds of CPU. */
  readonly cpu: number
  /** Pages of 8 kB that PostgreSQL looked at for the answer. */
  readonly pages: number
  /** Tables that it read from one end to the other. */
  readonly wholly: readonly string[]
}

/** A line for each kind of request, a column for each size, and how much the largest value is of the smallest. */
export function growthTable(measured: readonly Measured[]): string {
  const sizes = [...new Set(measured.map(({ tickets }) => tickets))]
  const kinds = [...new Set(measured.map(({ what }) => what))]
  const head = [
    'request',
    ...sizes.map((size) => `${size.toLocaleString('en')} tickets`),
    'p50 max ÷ min',
    'pages max ÷ min',
  ]
  const lines = kinds.map((what) => {
    const at = measured.filter((one) => one.what === what)
    const cells = at.map(
      ({ p50, p95, cpu, pages }) =>
        `${p50.toFixed(1)} ms (p95 ${p95.toFixed(1)}), CPU ${cpu.toFixed(1)}, ${pages} pages`,
    )
    return [what, ...cells, spread(at.map(({ p50 }) => p50)), spread(at.map(({ pages }) => pages))]
  })
  const ruler = head.map((_, i) => (i === 0 ? '---' : '---:'))
  return [head, ruler, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const spread = (values: readonly number[]): string => (Math.max(...values) / Math.min(...values)).toFixed(2)
