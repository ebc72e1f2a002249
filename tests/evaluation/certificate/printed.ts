import type { Printed } from '../../../src/evaluation/certificate/pdf.ts';

/** A certificate as it might be. */
export const printed = (more: Partial<Printed> = {}): Printed => ({
  number: 'SP-7K2M-9QXW-9',
  name: 'Ann Lee',
  course: 'Introduction to Child Protection',
  day: '2026-07-14',
  hours: 6,
  outcomes: ['Know the signs', 'Know what to do'],
  provider: 'The partnership of Somerset',
  issued: '2026-07-15T09:00:00.000Z',
  issuedOn: '2026-07-15',
  address: 'https://signpost.example.org/files/certificates/SP-7K2M-9QXW-9',
  ...more,
});
