import { expect, test } from 'vitest'
import { tellingWords } from './telling-words.ts'

test.each([
  ['the longest first, each once', 'Imprimante en panne, imprimante bloquée', ['imprimante', 'bloquée', 'panne']],
  ['whatever joins them', "l'imprimante/B-204 d’Inès", ['imprimante', 'inès', '204']],
  ['as many as asked', 'alpha beta gamma delta epsilon', ['epsilon', 'alpha', 'gamma']],
  ['nothing of nothing', ' \n?! a ', []],
])('%s', (_, text, words) => {
  expect(tellingWords(text, 3)).toEqual(words)
})
