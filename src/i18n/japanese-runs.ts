// Which words of a Chinese text are Japanese, for their `lang`. Only the build knows the tables this takes.

/** The letters of a character set of two bytes: those of the ranges that hold Chinese letters. */
function lettersOf(encoding: string, first: readonly [number, number], second: readonly [number, number]): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding)
  const letters = new Set<string>()
  for (let a = first[0]; a <= first[1]; a++)
    for (let b = second[0]; b <= second[1]; b++) letters.add(decoder.decode(new Uint8Array([a, b])))
  return letters
}

/** GB 2312: the letters of simplified Chinese. JIS X 0208: those of Japanese. */
const SIMPLIFIED = lettersOf('gb18030', [0xb0, 0xf7], [0xa1, 0xfe])
const JAPANESE = lettersOf('euc-jp', [0xb0, 0xf4], [0xa1, 0xfe])

const RUN = /\{=[^{}]+\}|[々〇・ー\u3041-\u30ff\u3400-\u9fff]*[\u3041-\u30fa\u3400-\u9fff][々〇・ー\u3041-\u30ff\u3400-\u9fff]*/g
const KANA = /[\u3041-\u30fa]/
const CHINESE_LETTER = /[\u3400-\u9fff]/

/** Whether a run of letters can only be Japanese: it has kana, or a letter that only Japanese writes so and none that only Chinese does. */
function isJapaneseRun(run: string): boolean {
  const letters = [...run].filter((letter) => CHINESE_LETTER.test(letter))
  if (!letters.every((letter) => JAPANESE.has(letter))) return false
  return KANA.test(run) || letters.some((letter) => !SIMPLIFIED.has(letter))
}

/** A Chinese text with its Japanese words marked as such: `资格确认书（{=資格確認書}）`. What is marked already stays. */
export function withJapaneseMarked(text: string, withPhrases: (run: string) => string = (run) => run): string {
  return text.replace(RUN, (run) => {
    if (run.startsWith('{=')) return run
    return isJapaneseRun(run) ? `{=${withPhrases(run)}}` : run
  })
}
