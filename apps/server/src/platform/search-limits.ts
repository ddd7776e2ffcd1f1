/** How much may be searched without an account, in a minute; 0 is without limit. Of the config. */
export type SearchLimits = {
  /** By one browser in one network. */
  perBrowser: number;
  /** Over the interface for programs, by one network. */
  perProgram: number;
};

export const defaultSearchLimits: SearchLimits = { perBrowser: 30, perProgram: 60 };
