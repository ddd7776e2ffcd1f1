import type { ErrorReason } from "@plaza/types/errors";
import type { QueryKey } from "@tanstack/react-query";
import { browserData, type Caller, type Data } from "../data.ts";
import { actionOf, type FormRun, type Place } from "./form-action.ts";
import { typedQueryKey } from "./form-problem.ts";
import type { SentForm } from "./sent-form.ts";

type Options<In, Out> = {
  /** Its own schema on the server checks the input; the web has none. */
  mutation: (caller: Caller) => (input: In) => Promise<Out>;
  input: (form: SentForm, place: Place) => NoInfer<In>;
  /** A path that shows what was done. */
  redirectTo?: (result: NoInfer<Out>, place: Place) => string;
  /** Instead of `redirectTo`: an answer that can be shown this once only, in `useFormResult().shown`. */
  shows?: (result: NoInfer<Out>) => unknown;
  /** What the browser must read again. */
  invalidates?: (trpc: Data["trpc"]) => QueryKey[];
  /** Field for a part of the input, where the names differ: `{ "place.name": "city" }`. */
  fieldNames?: Record<string, string>;
  /** Field that a reason is about; other refusals are told above the form. */
  reasonFields?: Partial<Record<ErrorReason, string>>;
  /** Of the draft that its words are kept as when they are refused: "reply:12", see inputs/posts.ts. */
  draftOf?: (place: Place) => string | null;
  /** The whole page is loaded anew: who looks has changed, or the way leads out of the app. */
  leavesApp?: boolean;
};

type ClientArgs = { serverAction: () => Promise<unknown> };
type FormAction = ReturnType<typeof actionOf>;

/** Only so that the browser is spared the server's part. */
const inBrowser: FormAction = () => Promise.reject(new Error("actions run on the server"));

type FormMutation = {
  action: FormAction;
  clientAction: (args: ClientArgs) => Promise<unknown>;
  run: FormRun;
  invalidates: (trpc: Data["trpc"]) => QueryKey[];
};

/**
 * One tRPC mutation as the form of a page. `action` answers the plain post and the script's alike, `clientAction`
 * marks as stale what the change touched. Export both from the page's module.
 */
export function formMutation<In, Out>(options: Options<In, Out>): FormMutation {
  const run: FormRun = {
    run: async (caller, place) => {
      const result = await options.mutation(caller)(options.input(place.form, place));
      return options.shows
        ? { shown: options.shows(result) }
        : { to: options.redirectTo?.(result, place) ?? place.pathname };
    },
    fieldNames: options.fieldNames ?? {},
    reasonFields: options.reasonFields ?? {},
    draftOf: options.draftOf ?? (() => null),
    leavesApp: options.leavesApp ?? false,
  };
  const invalidates = options.invalidates ?? (() => []);
  return {
    run,
    invalidates,
    action: import.meta.env.SSR ? actionOf(() => run) : inBrowser,
    clientAction: (args) => sendAndForget(args, invalidates),
  };
}

/** Several forms of one page, each named by its `<Form state={useFormResult("name")}>`. */
export function formMutations(
  forms: Record<string, FormMutation>,
): Pick<FormMutation, "clientAction"> & { action: FormAction } {
  return {
    action: import.meta.env.SSR ? actionOf((name) => forms[name ?? ""]?.run) : inBrowser,
    // Which of them was sent is known to the server only; to read once too often does no harm.
    clientAction: (args) => sendAndForget(args, (trpc) => Object.values(forms).flatMap((f) => f.invalidates(trpc))),
  };
}

async function sendAndForget({ serverAction }: ClientArgs, invalidates: FormMutation["invalidates"]) {
  try {
    const result = await serverAction();
    if (typeof result === "object" && result !== null && "shown" in result) await forget(invalidates);
    return result;
  } catch (error) {
    // Success arrives as a thrown redirect; the loaders run next and read again what is stale and on screen.
    if (error instanceof Response) await forget(invalidates);
    throw error;
  }
}

async function forget(invalidates: FormMutation["invalidates"]): Promise<void> {
  const { queryClient, trpc } = browserData();
  const stale = invalidates(trpc);
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey, refetchType: "none" })));
  queryClient.removeQueries({ queryKey: typedQueryKey });
  // The header belongs to no page's loader.
  void queryClient.refetchQueries({ queryKey: trpc.accounts.me.queryKey(), type: "active", stale: true });
}
