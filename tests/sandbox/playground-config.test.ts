import { describe, expect, it } from 'vitest';
import { personas, sandboxOfficer } from '../../src/sandbox/personas.ts';
import { playgroundConfig } from '../../src/sandbox/playground-config.ts';

const idsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'id' || key === 'aadObjectId' || key === 'aadGroupId') && typeof inner === 'string' ? [inner] : idsIn(inner),
  );
};

describe("the Playground's settings for a persona", () => {
  it('share no id with those of another window but the bot and the tenant', () => {
    const ids = personas.flatMap((persona) => idsIn(JSON.parse(playgroundConfig(persona)))).filter((id) => id !== 'signpost');
    expect(ids.length).toBe(3 * 17);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('make every object id a GUID', () => {
    const objects = personas.flatMap((persona) => playgroundConfig(persona).match(/(?<="aad(Object|Group)Id": ")[^"]+/g) ?? []);
    expect(objects).toHaveLength(3 * 7);
    for (const id of objects) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("give the training officer the object id that is an officer's in the sandbox", () => {
    expect(sandboxOfficer).toBe('00000000-0000-0000-0000-0000000000ff');
    expect(personas.filter((persona) => persona.aadObjectId === sandboxOfficer).map((persona) => persona.role)).toEqual([
      'training officer',
    ]);
  });
});
