import { isDeepStrictEqual } from 'node:util';
import { sectorsOf } from '../pathway/index.ts';
import { type Person, persons } from '../people/index.ts';
import type { Cells } from './columns.ts';
import type { Outcome, Row } from './outcome.ts';
import { agencyNamed, agencyNotes, meet, nameIn, sameAgency, whoIn } from './who.ts';

const sectorNamed = (row: Row, text: string): string | undefined =>
  sectorsOf(row.frameworks.get(row.partnership.framework)).find(
    ({ title, value }) => title.toLowerCase() === text.toLowerCase() || value === text.toLowerCase(),
  )?.value;

/** A row of people: who works where. What the person has said of themselves is not overwritten, only added to. */
export const importPerson = async (row: Row, cells: Cells): Promise<Outcome> => {
  const sector = cells.sector === undefined ? undefined : sectorNamed(row, cells.sector);
  const meant = await whoIn(row, cells);
  if ('wrong' in meant) return meant.wrong;
  const agency = cells.agency === undefined ? undefined : agencyNamed(row.partnership.agencies ?? [], cells.agency);
  const notes = [
    ...agencyNotes(row, cells),
    ...(cells.sector !== undefined && sector === undefined
      ? [`The sector "${cells.sector}" is none that I know; it is left out.`]
      : []),
  ];
  const isNew = 'fresh' in meant;
  const before = await meet(row, meant);
  const name = nameIn(cells);
  const after: Person = {
    ...before,
    ...(before.name === undefined && name !== undefined ? { name } : {}),
    ...(before.agency === undefined && agency ? { agency } : {}),
    ...(before.sector === undefined && sector !== undefined ? { sector } : {}),
  };
  const changed = !isDeepStrictEqual(before, after);
  if (changed) await row.tx.put(persons, row.partition, after);
  if (isNew) return { is: 'new', text: 'A person is added.', notes };
  const differs = agency && before.agency && !sameAgency(agency, before.agency);
  const kept = differs ? ['Another agency is kept for them already; it stays.'] : [];
  return changed
    ? { is: 'change', text: 'What was not known of them yet is added.', notes: [...notes, ...kept] }
    : { is: 'same', text: 'They are known already.', notes: [...notes, ...kept] };
};
