/** Whose people these are, as the settings say it. */
export interface Partnership {
  /** The partition its records are in. */
  id: string;
  name: string;
  /** The framework of those who have chosen none. */
  framework: string;
  /** IANA name. */
  timeZone: string;
  /** Its training officers, as pairs of tenant and object id. */
  officers?: readonly AccountKey[];
  /** The team whose members are officers too. */
  officersTeam?: string | undefined;
  /** The agencies that its people work for, and who leads on training in each. */
  agencies?: readonly Agency[];
  /** Where to take a worry about a child: sentences of the partnership's own, where it has given them. */
  concernContact: { inHours?: string | undefined; outOfHours?: string | undefined; text?: string | undefined };
  /** Whether a second officer approves briefings, and how many minutes late one may still go by itself. */
  briefing?: { approval: boolean; lateMinutes: number };
  /** How it is reached, and where its courses are booked. */
  contacts?: readonly { kind: 'website' | 'email' | 'phone' | 'booking'; label: string; value: string }[];
}

export interface AccountKey {
  tenant: string;
  objectId: string;
}

export interface Agency {
  id: string;
  name: string;
  leads?: readonly AccountKey[];
}
