import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFramework, loadFrameworks } from '../../src/pathway/index.ts';
import { changed, complaint, complaintAbout, good, shared, temporaryFolder } from './broken.ts';
import { dataFolder } from './packs.ts';

const folder = temporaryFolder();

describe('the file of a pack', () => {
  it('is taken when nothing is wrong with it', () => {
    writeFileSync(join(folder, 'changed.json'), changed('shortName', 'The Mouth'));
    expect(loadFramework(join(folder, 'changed.json'), shared).pack.shortName).toBe('The Mouth');
  });

  it.each(['', '{', '{"id": "a",}', 'id: a'])('is refused when it is not JSON: %j', (text) => {
    expect(complaintAbout(folder, text)).toMatch(/is not JSON/);
  });

  it.each(['null', '[]', '3', '"pack"'])('is refused when it is no object: %s', (text) => {
    expect(complaintAbout(folder, text)).toMatch(/expected object/);
  });

  it('is refused when it cannot be read', () => {
    const message = complaint(() => loadFramework(join(folder, 'missing.json'), shared));
    expect(message).toMatch(/missing\.json.*expected a JSON file/);
  });

  it('is refused when its id belongs to another', () => {
    const more = join(folder, 'more');
    mkdirSync(more);
    for (const name of ['one.json', 'two.json']) copyFileSync(good, join(more, name));
    const message = complaint(() => loadFrameworks(dataFolder, [more]));
    expect(message).toMatch(/two\.json: id: "rivermouth-2030".*expected a new one/);
  });

  it('is refused with its whole folder when that is not there', () => {
    const nowhere = join(folder, 'nowhere');
    const message = complaint(() => loadFrameworks(dataFolder, [nowhere]));
    expect(message).toContain(nowhere);
    expect(message).toMatch(/expected a folder of/);
  });
});
