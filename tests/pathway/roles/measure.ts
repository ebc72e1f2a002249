import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { loadLexicon, matchRole } from '../../../src/pathway/index.ts';
import { projectRoot } from '../../../src/root.ts';
import { dataFolder, five, frameworkOf } from '../packs.ts';

const groups = z.array(z.string());

/** Right is `groups`, or any of `accept` where the documents leave it open. Whatever else stands there is for the reader. */
const split = z.object({
  titles: z.array(
    z
      .object({ said: z.string(), framework: z.string(), groups: groups.optional(), accept: z.array(groups).optional() })
      .transform(({ said, framework, groups: only, accept = only ? [only] : [] }) => ({
        said,
        framework,
        accepted: accept.map((set) => [...set].sort().join('+')),
      })),
  ),
  meaningless: z.array(z.object({ said: z.string() })),
});

export interface Measured {
  titles: number;
  /** Shares of the titles, 0 to 1. */
  rightAmongFirstThree: number;
  confident: number;
  confidentlyWrong: number;
  /** Of the titles, those that the lexicon holds word for word. */
  wordForWord: number;
  meaningless: number;
  meaninglessConfident: number;
}

export const splitFile = (name: string): string => join(projectRoot, 'tests', 'pathway', 'roles', name);

const known = new Set(loadLexicon(dataFolder).roles.flatMap((r) => r.says.map((s) => s.toLowerCase())));

/** Only figures come out of here, so that a split can be measured without anybody reading it. */
export const measure = (file: string): Measured => {
  const { titles, meaningless } = split.parse(JSON.parse(readFileSync(file, 'utf8')));
  let [right, confident, wrong] = [0, 0, 0];
  for (const { said, framework, accepted } of titles) {
    const matched = matchRole(frameworkOf(framework), said);
    const fits = matched.matches.map((m) => accepted.includes([...m.groups].sort().join('+')));
    if (fits.slice(0, 3).includes(true)) right++;
    if (matched.confident) confident++;
    if (matched.confident && fits[0] !== true) wrong++;
  }
  const sure = meaningless.filter(({ said }) => five.some((id) => matchRole(frameworkOf(id), said).confident));
  return {
    titles: titles.length,
    rightAmongFirstThree: right / titles.length,
    confident: confident / titles.length,
    confidentlyWrong: wrong / titles.length,
    wordForWord: titles.filter(({ said }) => known.has(said.toLowerCase())).length / titles.length,
    meaningless: meaningless.length,
    meaninglessConfident: sure.length,
  };
};
