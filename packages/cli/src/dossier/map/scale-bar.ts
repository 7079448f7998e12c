/** The longest round number of km (1, 2 or 5 times a power of ten) whose bar is at most `longest` wide. */
export function roundDistance(kmPerUnit: number, longest: number): number {
  const most = kmPerUnit * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((factor) => factor * power).find((km) => km <= most) ?? power;
}
