import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { projectRoot } from '../../src/root.ts';

type Arrow = readonly [file: string, imports: string];

const refused: Arrow[] = [
  ['src/http/a.ts', 'botbuilder'],
  ['src/cli/a.ts', 'botbuilder-core'],
  ['src/sandbox/a.ts', 'botframework-connector'],
  ['src/main.ts', '@microsoft/teams-ai'],
  ['src/people/a.ts', 'botbuilder'],
  ['src/people/a.ts', '../teams/adapter.ts'],
  ['src/people/deeper/a.ts', '../../teams/adapter.ts'],
  ['src/people/a.ts', '../store/json/open.ts'],
  ['src/people/a.ts', '../training/index.ts'],
  ['src/people/a.ts', '../outbox/index.ts'],
  ['src/outbox/a.ts', '../people/account.ts'],
  ['src/outbox/a.ts', '../enquiry/index.ts'],
  ['src/outbox/a.ts', 'botbuilder'],
  ['src/enquiry/a.ts', '../outbox/claim.ts'],
  ['src/enquiry/a.ts', '../pathway/place.ts'],
  ['src/enquiry/a.ts', '../profile/index.ts'],
  ['src/profile/a.ts', '../training/index.ts'],
  ['src/profile/a.ts', '../people/person.ts'],
  ['src/entry/a.ts', '../people/index.ts'],
  ['src/entry/a.ts', '../cards/bind.ts'],
  ['src/training/a.ts', '../entry/fill.ts'],
  ['src/training/a.ts', '../people/person.ts'],
  ['src/training/a.ts', '../evaluation/index.ts'],
  ['src/training/a.ts', '../import/index.ts'],
  ['src/people/a.ts', '../import/index.ts'],
  ['src/import/a.ts', '../training/session.ts'],
  ['src/import/a.ts', '../evaluation/index.ts'],
  ['src/import/a.ts', '../http/server.ts'],
  ['src/evaluation/a.ts', '../http/server.ts'],
  ['src/evaluation/a.ts', '../training/session.ts'],
  ['src/evaluation/forms/a.ts', '../../pathway/load.ts'],
  ['src/evaluation/a.ts', '../report/index.ts'],
  ['src/followup/a.ts', '../cli/main.ts'],
  ['src/followup/a.ts', '../report/index.ts'],
  ['src/briefing/a.ts', '../sandbox/main.ts'],
  ['src/report/a.ts', '../briefing/ledger.ts'],
  ['src/report/a.ts', '../main.ts'],
  ['src/store/a.ts', '../people/index.ts'],
  ['src/files/a.ts', '../people/index.ts'],
  ['src/pathway/a.ts', '../people/index.ts'],
  ['src/concern/a.ts', '../pathway/index.ts'],
  ['src/concern/a.ts', 'node:fs'],
  ['src/pathway/a.ts', '../clock.ts'],
  ['src/pathway/a.ts', 'luxon'],
  ['src/pathway/a.ts', 'node:fs'],
  ['src/pathway/load.ts', '../store/port.ts'],
  ['src/calendar/a.ts', '../clock.ts'],
  ['src/calendar/a.ts', '../config/partnership.ts'],
  ['src/calendar/a.ts', '../store/port.ts'],
  ['src/calendar/a.ts', 'zod/v4'],
  ['src/calendar/a.ts', 'node:fs'],
];

const allowed: Arrow[] = [
  ['src/teams/a.ts', 'botbuilder'],
  ['src/teams/a.ts', '../people/index.ts'],
  ['src/people/a.ts', '../store/port.ts'],
  ['src/people/a.ts', './person.ts'],
  ['src/files/a.ts', '../store/port.ts'],
  ['src/enquiry/a.ts', '../pathway/index.ts'],
  ['src/outbox/a.ts', '../people/index.ts'],
  ['src/evaluation/a.ts', '../outbox/index.ts'],
  ['src/evaluation/forms/a.ts', '../../pathway/index.ts'],
  ['src/evaluation/a.ts', '../training/index.ts'],
  ['src/training/a.ts', '../people/index.ts'],
  ['src/training/a.ts', '../profile/index.ts'],
  ['src/profile/a.ts', '../outbox/index.ts'],
  ['src/people/a.ts', '../cards/index.ts'],
  ['src/entry/a.ts', '../store/port.ts'],
  ['src/entry/deeper/a.ts', '../../cards/index.ts'],
  ['src/import/a.ts', '../training/index.ts'],
  ['src/http/a.ts', '../import/index.ts'],
  ['src/report/a.ts', '../briefing/index.ts'],
  ['src/pathway/a.ts', './pack.ts'],
  ['src/pathway/a.ts', 'zod/v4'],
  ['src/pathway/a.ts', 'minisearch'],
  ['src/pathway/a.ts', '../errors.ts'],
  ['src/pathway/load.ts', 'node:fs'],
  ['src/concern/a.ts', 'zod/v4'],
  ['src/concern/load.ts', 'node:fs'],
  ['src/calendar/a.ts', './local.ts'],
  ['src/calendar/a.ts', 'luxon'],
  ['src/calendar/a.ts', 'date-holidays'],
  ['src/calendar/a.ts', '../errors.ts'],
  ['src/outbox/a.ts', '../calendar/index.ts'],
  ['tests/people/a.test.ts', 'botbuilder'],
];

/** The ways of importing, each a line; the rule must see them all. */
const forms = (from: string): string[] => [
  `import '${from}';`,
  `import type { A } from '${from}';`,
  `export * from '${from}';`,
  `await import('${from}');`,
];

const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }) }),
  ),
});

/** Writes the arrows as source files and has the project's own lint settings judge them; gives `file:line` of what it refuses. */
const lint = (lines: ReadonlyMap<string, string[]>): Set<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  try {
    cpSync(join(projectRoot, 'biome.json'), join(folder, 'biome.json'));
    for (const [file, text] of lines) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${text.join('\n')}\n`);
    }
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    const options = ['--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'];
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', ...options, '.'], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = report.parse(JSON.parse(stdout));
    const restricted = diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports');
    return new Set(restricted.map(({ location }) => `${location.path}:${location.start.line}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe('the arrows between the folders', () => {
  const lines = new Map<string, string[]>();
  const placed = new Map<string, string[]>();
  for (const [file, from] of [...refused, ...allowed]) {
    const text = lines.get(file) ?? [];
    lines.set(file, text);
    placed.set(
      `${file} ${from}`,
      forms(from).map((form) => `${file}:${text.push(form)}`),
    );
  }
  let complaints: Set<string>;
  beforeAll(() => {
    complaints = lint(lines);
  });

  it.each(refused)('%s may not import %s, in whatever form', (file, from) => {
    expect(placed.get(`${file} ${from}`)?.filter((place) => !complaints.has(place))).toEqual([]);
  });

  it.each(allowed)('%s may import %s', (file, from) => {
    expect(placed.get(`${file} ${from}`)?.filter((place) => complaints.has(place))).toEqual([]);
  });
});
