const dayMilliseconds = 86_400_000;

/** A day of UTC as YYYY-MM-DD. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

export const dayBefore = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMilliseconds));

export const millisecondsLeft = (time: Date): number => dayMilliseconds - (time.getTime() % dayMilliseconds);
