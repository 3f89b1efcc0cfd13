/** Something the one who runs a command can mend: the message names place and expectation, and no stack helps further. */
export class ToldError extends Error {
  override readonly name = 'ToldError'
}
