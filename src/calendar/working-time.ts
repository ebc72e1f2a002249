import { dateOf, meant, shifted } from './local.ts';
import { once } from './once.ts';
import { isWorkingDay, nextWorkingDay, type Whose, type WorkingTime } from './working-day.ts';

interface Hours {
  open: Date;
  close: Date;
}

const days = new Map<string, Hours>();

/** Where the clocks change over `from` or `to`, the doubtful part is left out: no instant of these reads a time outside them. */
const hoursOn = (date: string, { timeZone, workingHours: { from, to } }: WorkingTime): Hours =>
  once(days, `${date} ${from} ${to} ${timeZone}`, () => ({
    open: meant(date, from, timeZone).last,
    close: meant(date, to, timeZone).first,
  }));

/** Whether an instant lies in working hours of a working day. @throws input error `unknown-region` */
export const isWorkingTime = (instant: Date, settings: WorkingTime, whose: Whose): boolean => {
  const date = dateOf(instant, settings.timeZone);
  if (!isWorkingDay(date, settings, whose)) return false;
  const { open, close } = hoursOn(date, settings);
  return open <= instant && instant < close;
};

/** The first working time that is neither before `instant` nor on a day before `date`. */
const firstFrom = (date: string, instant: Date, settings: WorkingTime, whose: Whose): Date => {
  const day = nextWorkingDay(date, settings, whose);
  const { open, close } = hoursOn(day, settings);
  const at = open < instant ? instant : open;
  return at < close ? new Date(at) : firstFrom(shifted(day, 1), instant, settings, whose);
};

/**
 * The instant itself when it lies in working time, else the first one after it that does, which is the opening of a working day.
 * @throws input error `unknown-region`, or `no-working-day` where the settings leave none
 */
export const nextWorkingTime = (instant: Date, settings: WorkingTime, whose: Whose): Date =>
  firstFrom(dateOf(instant, settings.timeZone), instant, settings, whose);
