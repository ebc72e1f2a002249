import { type Reading, texts } from '../../../src/report/cells.ts';
import { grownParts, grownRest, leftOver, type Part } from '../../../src/report/combine.ts';
import { type Candidate, type Release, shownIn } from '../../../src/report/release.ts';
import { grownLater } from '../../../src/report/rounds/grown-later.ts';
import { type Lasting, shownLasting } from '../../../src/report/rounds/lasting.ts';
import type { Figure, Rule, Sheet, World } from './months.ts';

const empty = (id: string): Release => ({ id, responses: [], blocks: [] });
const question = 'statement';

const candidate = ({ id, revision }: Sheet, reading: Reading | undefined): Candidate => ({
  id,
  revision,
  readings: new Map<string, Reading>(reading ? [[question, reading]] : []),
});

const atFirst = (sheet: Sheet): Candidate => {
  const { before, after } = sheet;
  if (after === undefined) return candidate(sheet, undefined);
  return candidate(sheet, before === undefined ? { after } : { before, after, gain: after - before });
};

const later = (sheet: Sheet): Candidate => candidate(sheet, sheet.later === undefined ? undefined : { after: sheet.later });

const everySession = (world: World) => [...Array(world.sessions).keys()];

/** The rule that there is. */
export const theRule: Rule = () => {
  const first = new Map<number, Release>();
  const alone = new Map<number, Release>();
  const joined = new Map<number, Lasting>();
  let [rest, laterRest] = [empty('rest'), empty('later rest')];
  const lookAtFirst = (world: World, sessions: readonly number[]): Part[] => {
    const parts = sessions.map((session) => ({
      session: String(session),
      release: first.get(session) ?? empty(String(session)),
      candidates: world.sheets(session).map(atFirst),
      over: world.over(session),
    }));
    const now = grownParts(parts, rest);
    for (const { session, release } of now) first.set(Number(session), release);
    return now;
  };
  const figures = (releases: readonly Release[], exists: (id: string) => boolean, name?: string): Figure[] =>
    releases
      .flatMap((release) => shownIn(release, exists))
      .filter((shown) => shown.question !== texts)
      .map(({ cell: { n, values } }) => ({
        n,
        sums: name === undefined || !values.after ? { ...values } : { [name]: values.after },
      }));
  return (world, at) => {
    const all = everySession(world);
    const sheets = all.flatMap((session) => world.sheets(session));
    const there = (id: string) => sheets.some((sheet) => sheet.id === id);
    if (typeof at === 'number')
      return figures(
        lookAtFirst(world, [at]).map(({ release }) => release),
        there,
      );
    const parts = lookAtFirst(world, all);
    rest = grownRest(rest, leftOver(parts, rest), 0);
    if (at === 'course') return figures([...first.values(), rest], there);
    const now = grownLater(
      all.map((session) => ({
        session: String(session),
        release: alone.get(session) ?? empty(String(session)),
        candidates: world.sheets(session).map(later),
        over: world.over(session),
        first: first.get(session) ?? empty(String(session)),
        joined: joined.get(session) ?? { id: String(session), responses: [], blocks: [] },
        rated: world.sheets(session).map(({ id, revision, before, after, later }) => ({
          id,
          revision,
          thrice: new Map(
            before === undefined || after === undefined || later === undefined ? [] : [[question, { before, after, later }]],
          ),
        })),
      })),
      laterRest,
    );
    for (const part of now) {
      alone.set(Number(part.session), part.release);
      joined.set(Number(part.session), part.joined);
    }
    laterRest = grownRest(laterRest, leftOver(now, laterRest), 0);
    const rated = (id: string) => sheets.some((sheet) => sheet.id === id && sheet.later !== undefined);
    return [
      ...[...joined.values()]
        .flatMap((one) => shownLasting(one, rated))
        .map(({ cell: { n, values } }) => ({ n, sums: { ...values } })),
      ...figures([...alone.values(), laterRest], rated, 'later'),
    ];
  };
};
