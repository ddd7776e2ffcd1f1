type Entry = Record<string, unknown>;

export function compareWithLock(root: string): {
  missing: [path: string, entry: Entry][];
  missingOptional: [path: string, entry: Entry][];
  isLockStale: boolean;
};
