type Row = { isListed: boolean; state: "active" | "suspended" };

/** Who is in the directories: whoever chose to be listed. A pause hides nothing but "available now". */
export const isInDirectory = ({ isListed, state }: Row): boolean => isListed && state === "active";
