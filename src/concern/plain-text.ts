/** Letters of other alphabets that look like ours. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', ё: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ѕ: 's' },
  ...{ ј: 'j', ԁ: 'd', һ: 'h', ӏ: 'l', ɡ: 'g', ı: 'i', ł: 'l', ø: 'o', đ: 'd', ƙ: 'k', ɑ: 'a' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 'o', τ: 't', υ: 'u', χ: 'x', ω: 'w', γ: 'y' },
};

/** What stands for a letter between letters. */
const standIns: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** What nobody sees. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Text as people type it, made plain: lower case, without accents, apostrophes, look-alike letters and what nobody can see.
 * Marks that end a sentence stay, as a full stop by itself; everything else that is no word is a space. In linear time.
 */
export const plainText = (typed: string, pictures: ReadonlyMap<string, string>): string =>
  typed
    .replace(/\p{Extended_Pictographic}/gu, (picture) => ` ${pictures.get(picture) ?? ''} `)
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => lookalikes[letter] ?? letter)
    .replace(/(?<![a-z])(i|we)['’‘`´ʼ](ll|d)(?![a-z])/g, (_, who, verb) => `${who} ${verb === 'll' ? 'will' : 'would'}`)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/(?<=[a-z])[013457@$](?=[a-z])/g, (mark) => standIns[mark] ?? mark)
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$& ')
    .replace(/(?<![a-z])(mr|mrs|ms|dr|st|[a-z])\.(?= ?[a-z])/g, '$1 ')
    .replace(/[.!?;:\n\r\u2026]+/g, ' . ')
    .replace(/[^a-z0-9. ]+/g, ' ')
    .replace(/(?<![a-z])(?:[a-z] ){3,}[a-z](?![a-z])/g, (spelt) => spelt.replaceAll(' ', ''));
