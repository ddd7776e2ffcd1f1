import { lazyPart } from "../../lib/lazy-part.ts";

// Hardly ever needed: they come in one piece.
const load = () => import("./refused-words.tsx");

export const RefusedWords = lazyPart(async () => ({ default: (await load()).RefusedWords }));
export const SentWords = lazyPart(async () => ({ default: (await load()).SentWords }));
