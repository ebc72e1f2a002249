/** Something that is to be sent, as an officer sees it in the timetable. */
export interface Foreseen {
  at: Date;
  to: { person: string } | { tenant: string; team: string; channel: string };
  /** In words that an officer reads. */
  why: string;
}

/** What is to be sent between two instants, both included. */
export type Ahead = (window: { from: Date; to: Date }) => readonly Foreseen[];
