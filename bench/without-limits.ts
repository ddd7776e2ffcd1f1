/** Settings of a server that is asked more often in a minute than anybody asks. */
export const withoutLimits = { SEARCHES_PER_MINUTE: "0", API_SEARCHES_PER_MINUTE: "0" };
