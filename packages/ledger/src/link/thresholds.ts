/** Every number that linking turns on. */
export const THRESHOLDS = {
  /** From this score on, two pieces of evidence are about the same happening. */
  same: 0.6,
  /** Days by which dated evidence may miss each other: reports written past midnight, time zones. */
  toleranceDays: 1,
  /** Kilometres by which places may miss each other beyond their own radii. */
  toleranceKm: 30,
  /** Days in which an event lies that is told without its day, up to the day on which it is told. */
  newsDays: 7,
  /** The same for what is denied. */
  answerDays: 30,
  /** Days after an announcement, or after the last day that it gives, in which what came of it is looked for. */
  awaitedDays: 7,
  /** The same for what somebody announced that he would not do. */
  renouncedDays: 30,
  /** A place with a larger radius is an area ("northern Mali"), compared by its country. */
  pointRadiusKm: 60,
} as const;

/** An episode holds at most so many events; look-alikes beyond it open further ones. */
export const EPISODE_LIMIT = 50;

/** More pieces of evidence than this under one key are compared only with those of the same parties. */
export const CROWD_LIMIT = 100;
