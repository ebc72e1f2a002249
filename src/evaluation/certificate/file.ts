import { dateOf } from '../../calendar/index.ts';
import type { Produce } from '../../files/index.ts';
import { nameOf, type Partnership } from '../../people/index.ts';
import { attendanceId, attendances, sessionOf } from '../../training/index.ts';
import { certificates } from './certificate.ts';
import { lacks } from './lacks.ts';

/** The kind of file that a certificate is. */
export const certificateFile = 'certificate';

/** Where a certificate can be checked: a path on the bot's own address. */
const pathOf = (number: string): string => `/files/certificates/${number}`;

export interface Given {
  partnerships: readonly Partnership[];
  clock: { now(): Date };
  /** The address at which people reach the bot with a browser, without a slash at its end. */
  site: string | undefined;
}

/** Makes certificates, of numbers, as things are when they are fetched; none that is not valid any more. */
export const produceCertificate =
  ({ partnerships, clock, site }: Given): Produce =>
  async (tx, partition, { about: number }) => {
    const partnership = partnerships.find(({ id }) => id === partition);
    const certificate = await tx.get(certificates, partition, number);
    const session = certificate && (await sessionOf(tx, partition, certificate.session));
    if (!partnership || !session) return undefined;
    const line = await tx.get(attendances, partition, attendanceId(session.id, certificate.person));
    if (lacks(session, line, clock.now())) return undefined;
    const name = await nameOf(tx, partition, certificate.person);
    const { title: course, day, hours, outcomes } = session;
    const { issued } = certificate;
    return async () => {
      // Fonts and all are loaded when the first is asked for, and by no command that makes none.
      const { pdfOf } = await import('./pdf.ts');
      const body = await pdfOf({
        ...{ number, name, course, day, hours, outcomes, issued },
        provider: partnership.name,
        issuedOn: dateOf(new Date(issued), partnership.timeZone),
        address: site === undefined ? undefined : `${site}${pathOf(number)}`,
      });
      return { name: `certificate-${number}.pdf`, type: 'application/pdf', body };
    };
  };
