import { describe, expect, it } from 'vitest';
import { copied, present } from './copied.ts';
import { five, frameworkOf } from './packs.ts';

describe.skipIf(!present)('the words of a pack', () => {
  it.each(five)('are its own: nowhere eight in a row from the document: %s', (id) => {
    expect(copied(frameworkOf(id).pack, id)).toEqual([]);
  });
});
