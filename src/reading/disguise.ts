/** Texts that look like another one: letters of other alphabets, signs of no width, and signs that turn the order of letters round. */

/** Letters of other alphabets that look like Latin ones, pair by pair. */
const LOOK_ALIKES = new Map(
  (
    'АAВBЕEКKМMНHОOРPСCТTУYХXаaеeоoрpсcуyхxіiІIјjЈJѕsЅSԁdһhΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvιiαaρp' +
    'ԛqԝwⅰiⅴvⅹxⅠIⅤVⅩXⅼlⅽcⅾdⅿmɑaɡgıi'
  )
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

const WIDTHLESS = /\p{Default_Ignorable_Code_Point}/gu;
const TURNING = /\p{Bidi_Control}/gu;
const OTHER_ALPHABET = /[\u0250-\u02AF\u0370-\u052F\u2160-\u217F\uFF01-\uFF5E\u0131]/g;

/** The text as it looks: every sign of no width left out, every look-alike as the letter that it looks like. */
export function asItLooks(text: string): string {
  const seen = text.normalize('NFC').replace(WIDTHLESS, '');
  return seen
    .replace(OTHER_ALPHABET, (letter) => LOOK_ALIKES.get(letter) ?? letter.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** How a text looks other than it is, with its first such signs: "widthless U+200B"; undefined where it does not. */
export function disguiseOf(text: string): string | undefined {
  const inside = text.trim();
  const found = {
    turning: inside.match(TURNING),
    widthless: inside.match(WIDTHLESS),
    letters: (inside.match(OTHER_ALPHABET) ?? []).filter((letter) => asItLooks(letter) !== letter),
  };
  for (const [kind, signs] of Object.entries(found))
    if (signs && signs.length > 0) return `${kind} ${[...new Set(signs)].slice(0, 5).map(coded).join(', ')}`;
  return undefined;
}

const coded = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
