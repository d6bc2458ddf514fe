/**
 * Words of a text as a search compares them: small letters, «ё» as «е», cut into runs of letters and digits, endings
 * off. The same function serves the index and the reader's words.
 */
export function stems(text: string): string[] {
  return wordsOf(text).map(stem);
}

/** Runs of letters and digits in small letters. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/[\p{L}\p{Nd}]+/gu) ?? []
  );
}

/** A word in small letters without the endings of its forms. Words with digits are names and stay whole. */
export function stem(word: string): string {
  if (/\p{Nd}/u.test(word)) return word;
  if (/^[а-я]+$/.test(word)) return russianStem(word);
  return /^[a-z]+$/.test(word) ? englishStem(word) : word;
}

/** The steps of M. Porter's stemmer for Russian: gerunds, reflexives, adjectives, verbs, nouns; «и»; -ость; -ейш, -нн, «ь». */
function russianStem(word: string): string {
  const kept = KEPT.exec(word);
  if (kept !== null) return kept[0];
  const first = word.search(/[аеиоуыэюя]/);
  if (first < 0) return word;
  const head = word.slice(0, first + 1);
  let rest = withoutForm(word.slice(first + 1)).replace(/и$/, "");
  if (/[^аеиоуыэюя][аеиоуыэюя]+[^аеиоуыэюя]/.test(head + rest)) rest = rest.replace(/ость?$/, "");
  return (
    head +
    rest
      .replace(/ейше?$/, "")
      .replace(/нн$/, "н")
      .replace(/ь$/, "")
  );
}

/** Nouns of this site some of whose forms look like those of verbs. */
const KEPT = /^(?:памят|правил)/;

/** Without the first ending found of a gerund, an adjective or participle, a verb, a noun. */
function withoutForm(rest: string): string {
  const gerund = cut(rest, GERUND);
  if (gerund !== rest) return gerund;
  const plain = rest.replace(/(?:ся|сь)$/, "");
  const adjective = cut(plain, ADJECTIVE);
  if (adjective !== plain) return cut(adjective, PARTICIPLE);
  const verb = cut(plain, VERB);
  return verb !== plain ? verb : cut(plain, NOUN);
}

function cut(rest: string, ending: RegExp): string {
  return rest.replace(ending, "");
}

const GERUND = /(?:ившись|ывшись|ивши|ывши|ив|ыв|(?<=[ая])(?:вшись|вши|в))$/;
const ADJECTIVE = /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/;
const PARTICIPLE = /(?:ивш|ывш|ующ|(?<=[ая])(?:ем|нн|вш|ющ|щ))$/;
const VERB =
  /(?:ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю|(?<=[ая])(?:ете|йте|ешь|нно|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н))$/;
const NOUN =
  /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/;

/** Plurals and the commonest endings of verbs: what a short word keeps is at least three letters long. */
function englishStem(word: string): string {
  const singular = word
    .replace(/ies$/, "y")
    .replace(/(?<=ss|sh|ch|x|z)es$/, "")
    .replace(/(?<=[^su])s$/, "");
  const root = singular.replace(/(?:ing|ed|ly)$/, "");
  const plain = root.length >= 3 ? root.replace(/([bdgmnprt])\1$/, "$1") : singular;
  return plain.length > 3 ? plain.replace(/e$/, "") : plain;
}
