// Makes texts that mean the same look the same. Pure.
//
// Widths, case, quotes and hyphens; in Japanese also long vowels, small vowels, middle dots, repeated characters and
// spaces beside a word. “_” and “-” become spaces, so that api_version, api-version and API version are one.

const SMALL_VOWELS = { ァ: "ア", ィ: "イ", ゥ: "ウ", ェ: "エ", ォ: "オ" }
const SPACES = /[^\S\n\u0001]+/g
const KATAKANA_LETTER = /[ァ-ヺ]/
const JAPANESE_LETTER = /[ぁ-ゖァ-ヺ㐀-鿿]/
// Two words of katakana stay apart: only a space tells where one ends.
const NEEDLESS = /(?<=[ぁ-ゖ㐀-鿿]) | (?=[ぁ-ゖ㐀-鿿])|(?<=[ァ-ヺ]) (?![ァ-ヺ])|(?<![ァ-ヺ]) (?=[ァ-ヺ])/g

/** Return a text without the differences that readers do not see or do not mind; its words stay apart. */
export function plain(text) {
  return text.normalize("NFKC").toLowerCase()
    .replace(/[‘’′]/g, "'").replace(/[“”]/g, '"').replace(/[‐-―−]/g, "-")
    .replace(/(.)[々ゝヽ]/gu, "$1$1").replace(/[ー・]/g, "")
    .replace(/[ァィゥェォ]/g, (small) => SMALL_VOWELS[small]).replace(/イヤ/g, "イア").replace(/ヴ/g, "ブ")
}

/** Return a plain text with its words joined as they are searched in. */
export function joined(text) {
  return text.replace(/[-_]/g, " ").replace(SPACES, " ").replace(NEEDLESS, "")
}

/** Return a text folded, and for each character of that where it begins and ends in the text as it was. */
export function traced(text) {
  let folded = ""
  const [begins, ends] = [[], []]
  for (let at = 0; at < text.length;) {
    const end = at + (text.codePointAt(at) > 0xffff ? 2 : 1) + (text[at + 1] === "ﾞ" || text[at + 1] === "ﾟ" ? 1 : 0)
    const piece = letterFolded(/[々ゝヽ]/.test(text[at]) && at ? text[at - 1] : text.slice(at, end))
    if (piece && folded.endsWith(" ") && (piece === " " || isNeedless(folded.at(-2), piece[0]))) {
      folded = folded.slice(0, -1)
      begins.pop()
      ends.pop()
    }
    folded += piece
    if (!piece && ends.length) ends[ends.length - 1] = end // a long vowel belongs to what it lengthens
    for (let each = 0; each < piece.length; each++) {
      begins.push(at)
      ends.push(end)
    }
    at = end
  }
  return { folded: folded.replace(/イヤ/g, "イア"), begins, ends }
}

const LETTERS = new Map() // folded before

function letterFolded(letter) {
  if (!LETTERS.has(letter)) LETTERS.set(letter, plain(letter).replace(/[-_]/g, " ").replace(SPACES, " "))
  return LETTERS.get(letter)
}

function isNeedless(before = "", after) {
  if (KATAKANA_LETTER.test(before) && KATAKANA_LETTER.test(after)) return false
  return JAPANESE_LETTER.test(before) || JAPANESE_LETTER.test(after)
}
