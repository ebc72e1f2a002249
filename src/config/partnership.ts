import { IANAZone } from 'luxon';
import { z } from 'zod/v4';
import { guid, guidPattern, matching, text } from './fields.ts';

const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const tenant = guid('a tenant id (GUID)');
const date = z.iso.date('expected a date such as 2027-02-15');
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00');
const duration = matching(/^P[1-9]\d*[YMWD]$/, 'an ISO 8601 duration such as P12W, P3M or P6Y');

const officer = matching(
  new RegExp(`^${guidPattern}/${guidPattern}$`, 'i'),
  'a tenant id and an object id (GUIDs) joined by a slash',
)
  .toLowerCase()
  .transform((pair) => {
    const [ofTenant = '', objectId = ''] = pair.split('/');
    return { tenant: ofTenant, objectId };
  });

/** In the partnership's time zone. */
const workingHours = z
  .strictObject({
    /** 1 is Monday, 7 is Sunday. */
    days: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
    from: time.default('09:00'),
    to: time.default('17:00'),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'expected a time after `from`' });

/** First and last day. */
const schoolHoliday = z
  .strictObject({ from: date, to: date })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'expected a date not before `from`' });

/** Where to take a worry about a child; what is not given is not invented. */
const concernContact = z.strictObject({
  inHours: text('words').optional(),
  outOfHours: text('words').optional(),
  text: text('words').optional(),
});

/** What is a partnership's own. No code names a partnership: all that Signpost knows of one is here and in its framework. */
export const partnership = z
  .strictObject({
    /** The partition of its records: never to be changed once there are any. */
    id,
    name: text('the name that people know it by'),
    /** The id of a framework. */
    framework: id,
    tenants: z.array(tenant, 'expected the ids of the tenants whose people it serves').min(1, 'expected at least one tenant id'),
    /** The training officers. */
    officers: z.array(officer).default([]),
    /** The team whose members are training officers too. */
    officersTeam: text('the id of a team').optional(),
    /** The agencies that its people work for, and who leads on training in each, which gives them no right yet. */
    agencies: z.array(z.strictObject({ id, name: text('a name'), leads: z.array(officer).default([]) })).default([]),
    timeZone: z
      .string()
      .refine(IANAZone.isValidZone, 'expected an IANA time zone such as Europe/London')
      .default('Europe/London'),
    workingHours: workingHours.prefault({}),
    /** The country, and part of it, whose bank holidays are kept. */
    holidays: matching(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'a country or a part of it, such as GB-ENG').default('GB-ENG'),
    /** Further days that are kept like them: the library does not know what is proclaimed for one year. */
    extraHolidays: z.array(date).default([]),
    schoolHolidays: z.array(schoolHoliday).default([]),
    concernContact: concernContact.prefault({}),
    contacts: z
      .array(
        z.strictObject({ kind: z.enum(['website', 'email', 'phone', 'booking']), label: text('words'), value: text('words') }),
      )
      .default([]),
    /** Read and used nowhere yet. */
    links: z
      .array(z.strictObject({ label: text('words'), url: z.url({ protocol: /^https?$/, error: 'expected a web address' }) }))
      .default([]),
    briefing: z.strictObject({ approval: z.boolean().default(false), lateMinutes: z.int().min(0).default(30) }).prefault({}),
    /** How long a collection's records are kept, where it is not as declared: name of the collection → duration. Read and used nowhere yet. */
    retention: z.record(z.string(), duration).default({}),
  })
  .refine(({ tenants, officers }) => officers.every((who) => tenants.includes(who.tenant)), {
    path: ['officers'],
    error: 'expected officers of the tenants named in `tenants` only',
  });

export type Partnership = z.infer<typeof partnership>;
