import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { folderWith, least, other, partnership, refusal, settingsFile, tenant } from './given.ts';

const read = (cwd: string, env: Record<string, string> = {}) => readSettings({ env: { ...least, ...env }, cwd });
const partnershipWith = (more: object) => read(folderWith(settingsFile(more))).partnerships[0];
const refused = (more: object) => refusal(() => partnershipWith(more)).replace('signpost.config.json: partnerships[0]', '…');

describe('the settings file', () => {
  it('gives a partnership defaults, and invents nothing', () => {
    expect(partnershipWith({})).toEqual({
      ...partnership,
      officers: [],
      agencies: [],
      timeZone: 'Europe/London',
      workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
      holidays: 'GB-ENG',
      extraHolidays: [],
      schoolHolidays: [],
      concernContact: {},
      contacts: [],
      links: [],
      briefing: { approval: false, lateMinutes: 30 },
      retention: {},
    });
  });

  it('fills in what is left out of a part', () => {
    const given = partnershipWith({
      workingHours: { to: '16:00' },
      briefing: { approval: true },
      concernContact: { inHours: '01632 960001' },
    });
    expect(given?.workingHours).toEqual({ days: [1, 2, 3, 4, 5], from: '09:00', to: '16:00' });
    expect(given?.briefing).toEqual({ approval: true, lateMinutes: 30 });
    expect(given?.concernContact).toEqual({ inHours: '01632 960001' });
  });

  it('names officers by tenant and object id, in any case', () => {
    const given = partnershipWith({ tenants: [tenant.toUpperCase()], officers: [`${tenant.toUpperCase()}/${other}`] });
    expect(given?.tenants).toEqual([tenant]);
    expect(given?.officers).toEqual([{ tenant, objectId: other }]);
  });

  it.each([
    [{ timezone: 'Europe/London' }, '….timezone is unknown: did you mean timeZone?'],
    [{ workingHours: { form: '09:00' } }, '….workingHours.form is unknown.'],
    [{ name: undefined }, '….name is missing: expected the name that people know it by.'],
    [{ id: 'Not An Id' }, '….id is wrong: expected lower-case words joined by hyphens.'],
    [{ tenants: ['council.example'] }, '….tenants[0] is wrong: expected a tenant id (GUID).'],
    [{ officers: 'nobody' }, '….officers is wrong: expected array.'],
    [{ officers: [tenant] }, '….officers[0] is wrong: expected a tenant id and an object id (GUIDs) joined by a slash.'],
    [{ officers: [`${other}/${tenant}`] }, '….officers is wrong: expected officers of the tenants named in `tenants` only.'],
    [{ timeZone: 'Europe/Lundon' }, '….timeZone is wrong: expected an IANA time zone such as Europe/London.'],
    [{ workingHours: { from: '9:00' } }, '….workingHours.from is wrong: expected a time such as 09:00.'],
    [{ workingHours: { from: '18:00' } }, '….workingHours.to is missing: expected a time after `from`.'],
    [
      { schoolHolidays: [{ from: '2027-02-30', to: '2027-03-01' }] },
      '….schoolHolidays[0].from is wrong: expected a date such as 2027-02-15.',
    ],
    [{ extraHolidays: ['15 June'] }, '….extraHolidays[0] is wrong: expected a date such as 2027-02-15.'],
    [
      { retention: { persons: '6 years' } },
      '….retention.persons is wrong: expected an ISO 8601 duration such as P12W, P3M or P6Y.',
    ],
    [{ briefing: { approval: 'yes' } }, '….briefing.approval is wrong: expected boolean.'],
  ])('that holds %j is refused: %s', (more, message) => {
    expect(refused(more)).toBe(message);
  });

  it.each([
    ['[]', 'signpost.config.json: it is wrong: expected object.'],
    ['{}', 'signpost.config.json: partnerships is missing: expected the list of partnerships.'],
    ['{"partnerships":[3]}', 'signpost.config.json: partnerships[0] is wrong: expected object.'],
    ['{"partnerships":[]}', 'signpost.config.json: partnerships is wrong: expected at least one partnership.'],
    [
      JSON.stringify({ partnerships: [partnership, partnership] }),
      'signpost.config.json: partnerships is wrong: expected each partnership to have an id of its own.',
    ],
    [
      JSON.stringify({ partnerships: [partnership], serviceUrls: ['https://smba.example'] }),
      'signpost.config.json: serviceUrls[0] is wrong: expected a host name such as smba.trafficmanager.net, without https://.',
    ],
    [
      JSON.stringify({ partnerships: [partnership], sendrate: 1 }),
      'signpost.config.json: sendrate is unknown: did you mean sendRate?',
    ],
    [
      '{\n  "partnerships": [\n    {"id": "a",}\n  ]\n}',
      'signpost.config.json is not JSON: look at line 3, column 16 (position 37).',
    ],
    ['{"partnerships": [', 'signpost.config.json is not JSON: it ends too early, at position 18.'],
    ['', 'signpost.config.json is not JSON: it ends too early, at position 0.'],
  ])('whose text is %s is refused: %s', (text, message) => {
    expect(refusal(() => read(folderWith({ 'signpost.config.json': text })))).toBe(message);
  });

  it('is the one that SIGNPOST_CONFIG names, and its folder of frameworks is found from there', () => {
    const folder = folderWith({
      'mine.json': { partnerships: [partnership], frameworks: './packs', sendRate: 12.5, serviceUrls: ['SMBA.example'] },
    });
    const settings = read(folderWith({}), { SIGNPOST_CONFIG: join(folder, 'mine.json') });
    expect(settings).toMatchObject({ frameworks: join(folder, 'packs'), sendRate: 12.5, serviceUrls: ['smba.example'] });
    expect(refusal(() => read(folder, { SIGNPOST_CONFIG: 'yours.json' }))).toMatch(
      /^yours\.json is missing: expected a settings file/,
    );
  });

  it('may begin with the mark that some editors put there', () => {
    const folder = folderWith({ 'signpost.config.json': `\ufeff${JSON.stringify({ partnerships: [partnership] })}` });
    expect(read(folder).partnerships).toHaveLength(1);
  });

  it('has an example that is right, and shows every key of a partnership', () => {
    const example = readFileSync(join(dirname(import.meta.dirname), '..', 'signpost.config.example.json'), 'utf8');
    const settings = read(folderWith({ 'signpost.config.json': example }));
    expect(Object.keys(settings.partnerships[0] ?? {}).sort()).toEqual(Object.keys(JSON.parse(example).partnerships[0]).sort());
    expect(Object.keys(settings.partnerships[0] ?? {})).toEqual(
      expect.arrayContaining([...Object.keys(partnershipWith({}) ?? {}), 'officersTeam']),
    );
  });
});
