const daySeconds = 86_400;
export const sessionSeconds = 30 * daySeconds;
/** What protects an account may be changed for so long after signing in. */
export const freshSeconds = 3_600;
