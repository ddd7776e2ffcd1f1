import type { AnyProcedure, inferProcedureInput } from "@trpc/server";
import type { AppRouter } from "../app-router.ts";
import type { Target } from "./access-world.ts";

type Routes = AppRouter["_def"]["record"];

/** "topics.show", "accounts.totp.start": every procedure there is. */
export type ProcedurePath = PathsIn<Routes>;
type PathsIn<Record> = {
  [Key in keyof Record & string]: Record[Key] extends AnyProcedure ? Key : `${Key}.${PathsIn<Record[Key]>}`;
}[keyof Record & string];

type At<Record, Path> = Path extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Record
    ? At<Record[Key], Rest>
    : never
  : Path extends keyof Record
    ? Record[Path]
    : never;
type InputOf<Path extends ProcedurePath> = inferProcedureInput<Extract<At<Routes, Path>, AnyProcedure>>;

/**
 * What is asked about: nothing that belongs to anybody; a thing of somebody, which `others` may or may not be asked about;
 * or a network, which hides from all but its members when it is hidden.
 */
type Case<Path extends ProcedurePath> =
  | { about: "nothing"; input: InputOf<Path> }
  | { about: "person" | "network"; others: "open" | "refused"; input: (target: Target) => InputOf<Path> };

/** One line a procedure. */
export type ProcedureCases = { [Path in ProcedurePath]: Case<Path> };
