/** The beginning of what goes by: as many bytes as it takes to say what it is. */
export class Head {
  readonly #most: number
  readonly #pieces: Uint8Array[] = []
  #length = 0

  constructor(most: number) {
    this.#most = most
  }

  async *watch(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      if (this.#length < this.#most) {
        this.#pieces.push(piece)
        this.#length += piece.length
      }
      yield piece
    }
  }

  bytes(): Buffer {
    return Buffer.concat(this.#pieces).subarray(0, this.#most)
  }
}
