import { describe, expect, it } from 'vitest';
import { accounts, persons } from '../../src/people/index.ts';
import { inShort, withImporting } from './importing.ts';

const at = withImporting();
const run = async (text: string, id?: string) => (await at.here.run('people', text, id)).map(inShort);
const people = () => at.here.records('persons').map(({ id: _, import: __, roles: ___, ...said }) => said);

describe('a row of people', () => {
  it('adds somebody, with the agency of the list or in its own words, which is said', async () => {
    const lines = await at.here.run(
      'people',
      'Name,Email,Organisation,Sector\nAnn Lee,Ann@X.example,avon AND somerset police,police\nBo Smith,,Acme Nursery,martians',
    );
    expect(people()).toEqual([
      { name: 'Ann Lee', emails: ['ann@x.example'], agency: { id: 'police' }, sector: 'police' },
      { name: 'Bo Smith', agency: { name: 'Acme Nursery' } },
    ]);
    expect(lines.map(({ notes }) => notes)).toEqual([
      [],
      [
        'The agency "Acme Nursery" is not in the partnership’s list; it is kept as it stands.',
        'The sector "martians" is none that I know; it is left out.',
      ],
    ]);
  });

  it('changes nothing when the same file comes again, from row to row and from file to file', async () => {
    const text = 'First name,Surname,Email,Agency\nAnn,Lee,,Acme\nBo,Smith,bo@x.example,\nAnn,Lee,,ACME\nAnn,Lee,,Acme';
    expect(await run(text)).toEqual(['2 new', '3 new', '4 same', '5 same']);
    const before = at.here.held();
    const again = await at.here.run('people', text, 'i2');
    expect(again.map(({ is }) => is)).toEqual(['same', 'same', 'same', 'same']);
    expect(again[3]?.text).toBe('It says the same as row 2.');
    expect(at.here.held()).toBe(before);
  });

  it('adds to what is known and overwrites nothing', async () => {
    await run('Name,Email\nAnn Lee,ann@x.example');
    const lines = await at.here.run('people', 'Name,Email,Agency\nAnn Brown,ann@x.example,Acme', 'i2');
    expect(lines).toMatchObject([{ is: 'change' }]);
    await run('Name,Email,Agency\nAnn Lee,ann@x.example,Other', 'i3');
    expect(people()).toEqual([{ name: 'Ann Lee', emails: ['ann@x.example'], agency: { name: 'Acme' } }]);
  });

  it('that could be one of several, or may be another of that name, is a problem', async () => {
    const several = 'More than one person it could be; expected a work e-mail that settles it.';
    await run('Name,Agency\nAnn Lee,Police\nAnn Lee,Council\nCy Day,');
    expect(await run('Name,Agency\nAnn Lee,\nAnn Lee,Police\nAnn Lee,Elsewhere\nCy Day,Police', 'i2')).toEqual([
      `2 problem: ${several}`,
      '3 same',
      '4 new',
      '5 problem: Somebody of that name is known, but not where they work; expected a work e-mail that settles it.',
    ]);
  });

  it('means whoever Teams reports that e-mail for', async () => {
    await at.here.store.transaction(async (tx) => {
      await tx.put(persons, 'p', { id: 'ann', roles: [] });
      const account = { id: 't/ann', tenant: 't', objectId: 'ann', person: 'ann', name: 'Ann Lee', emails: ['ann@x.example'] };
      await tx.put(accounts, 'p', account);
    });
    expect(await run('Email,Name,Agency\nann@x.example,A. Lee,Acme')).toEqual(['2 change']);
    expect(people()).toEqual([{ name: 'A. Lee', agency: { name: 'Acme' } }]);
  });

  it('is found among any number of people with the same first name', async () => {
    const text = `Name\n${Array.from({ length: 450 }, (_, i) => `Sarah No${i}`).join('\n')}`;
    await run(text);
    expect((await run(text, 'i2')).filter((line) => !line.endsWith('same'))).toEqual([]);
  });

  it.each([
    ['Name,Email\nAnn,nowhere', '2 problem: "nowhere" is no e-mail address.'],
    ['Name,Email\n,\n?!,', '3 problem: "?!" is no name; an e-mail belongs in a column of its own.'],
    ['Name,Agency\n,Acme', '2 problem: There is neither a name nor an e-mail in it.'],
    ['Name\nann@x.example', '2 problem: "ann@x.example" is no name; an e-mail belongs in a column of its own.'],
    ['Name\n=1+1', '2 problem: "=1+1" is a formula; paste the values in its place.'],
  ])('that cannot be read is said to be: %j', async (text, line) => {
    expect(await run(`${text}\nGood Row,`)).toContain(line);
    expect(people()).toEqual([{ name: 'Good Row' }]);
  });
});
