import { median, percentile } from '../measure/figures.ts'

export interface Times {
  /** Milliseconds. */
  readonly list: number[]
  readonly ticket: number[]
  readonly move: number[]
}

const WORDS = {
  list: 'from the address to the list, cold (aim ≤ 1,000)',
  ticket: 'from the click to the ticket',
  move: 'from the click to one’s own move (aim ≤ 50)',
} as const satisfies Record<keyof Times, string>

export function uiTable(times: Times): string {
  const lines = (Object.keys(WORDS) as (keyof Times)[]).map(
    (what) =>
      `| ${WORDS[what]} | ${ms(median(times[what]))} | ${ms(percentile(times[what], 95))} | ${times[what].length} |`,
  )
  return ['| in a browser, 4 × slower | median ms | p95 ms | runs |', '| --- | ---: | ---: | ---: |', ...lines].join(
    '\n',
  )
}

const ms = (value: number): string => Math.round(value).toLocaleString('en')
