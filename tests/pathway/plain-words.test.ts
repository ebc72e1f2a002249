import { describe, expect, it } from 'vitest';
import { five, frameworkOf } from './packs.ts';

describe('what a pack says on a phone', () => {
  it.each(five)('is short: %s', (id) => {
    const { pack } = frameworkOf(id);
    const long = [
      ...pack.questions.filter((q) => q.prompt.length > 150).map((q) => q.prompt),
      ...pack.questions.flatMap((q) => q.values.map((v) => v.label)).filter((label) => label.length > 200),
      ...pack.rules.map((r) => r.reason).filter((reason) => reason.length > 160),
      ...pack.notes.map((n) => n.text).filter((text) => text.length > 220),
    ];
    expect(long).toEqual([]);
  });

  it.each(five)('calls a group by its number, and describes it apart: %s', (id) => {
    for (const g of frameworkOf(id).pack.groups) {
      expect(g.label).toBe(`Group ${g.id}`);
      expect(g.description.length).toBeGreaterThan(40);
    }
  });

  it.each(five)('asks in the second person, and is answered in the first: %s', (id) => {
    for (const q of frameworkOf(id).questions.values()) {
      expect(q.prompt).toMatch(/\byour?\b/i);
      expect(q.prompt).toMatch(/\?$/);
      if (q.kind === 'yes-no') expect(q.values.find((v) => v.value === 'yes')?.label).toMatch(/^I |\bmy\b/i);
      if (q.kind === 'yes-no') expect(q.values.find((v) => v.value === 'no')?.label).toMatch(/^No\b/);
    }
  });

  it.each(five)('has no two answers alike: %s', (id) => {
    for (const q of frameworkOf(id).questions.values()) {
      expect(new Set(q.values.map((v) => v.label)).size).toBe(q.values.length);
    }
  });
});
