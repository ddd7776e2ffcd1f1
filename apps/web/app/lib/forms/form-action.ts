import { data, redirect, redirectDocument, type RouterContextProvider } from "react-router";
import { type Caller, dataContext } from "../data.ts";
import { type FormProblem, type FormResult, type ToldProblem, typedParameter } from "./form-problem.ts";
import { type Refusal, refusalOf } from "./form-refusal.ts";
import { keepDraft } from "./keep-draft.ts";
import { sentWordsContext, wordsIn } from "./sent-words.ts";
import { defaultLocale, isLocale, type Locale } from "../locales.ts";
import { ownAddress } from "../own-address.ts";
import { formNameOf, readForm, type SentForm, valuesOf } from "./sent-form.ts";
import { signInPath } from "../urls.ts";

type Params = Record<string, string | undefined>;
type ActionArgs = { request: Request; params: Params; context: Readonly<RouterContextProvider> };

/** Where a form was sent, for what it leads to. */
export type Place = { params: Params; locale: Locale; pathname: string; searchParams: URLSearchParams; form: SentForm };

/** Another page, or an answer on this one. */
type Outcome = { to: string } | { shown: unknown };

/** How one form runs on the server, whatever it sends and gets. */
export type FormRun = {
  run: (caller: Caller, place: Place) => Promise<Outcome>;
  fieldNames: Record<string, string>;
  reasonFields: Record<string, string>;
  draftOf: (place: Place) => string | null;
  leavesApp: boolean;
};

/** The action of a page: which of its forms was sent stands in the form itself. */
export function actionOf(find: (name: string | null) => FormRun | undefined) {
  return async (args: ActionArgs) => {
    const sent = await readSent(args.request);
    const form = find(formNameOf(sent));
    if (!form) throw data(null, { status: noForm });
    return runForm(form, sent, args);
  };
}

const noForm = 400;

/** @throws Response 400 for what no form sends */
async function readSent(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    // Another type than a form has, or a broken one: the reader is told so, and it is no fault of ours.
    if (error instanceof TypeError) throw data(null, { status: noForm });
    throw error;
  }
}

/** Does what the form asks: a redirect on success, the form again with what is wrong, or the way to sign in. */
async function runForm(form: FormRun, sent: FormData, { request, params, context }: ActionArgs) {
  const { caller } = context.get(dataContext);
  const locale = isLocale(params["locale"]) ? params["locale"] : defaultLocale;
  const { pathname, searchParams } = ownAddress(request.url);
  searchParams.delete(typedParameter);
  const place: Place = { params, locale, pathname, searchParams, form: readForm(sent) };
  try {
    const outcome = await form.run(caller, place);
    if ("shown" in outcome) return data(answerOf(sent, outcome.shown));
    return form.leavesApp ? redirectDocument(outcome.to, 303) : redirect(outcome.to, 303);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    if (refusal.status === 401)
      return redirectDocument(await wayToSignIn(caller, { locale, pathname, searchParams, sent }), 303);
    const isKept = await keepDraft(caller, form.draftOf(place), sent);
    const sentWords = { text: wordsIn(valuesOf(sent)), isKept };
    const placed = placeProblems(form, refusal);
    // What a field named may be missing while the page is there.
    if (refusal.status === 404 && placed.formProblem !== null) throw data({ sentWords }, { status: 404 });
    context.set(sentWordsContext, sentWords);
    const result: FormResult = {
      form: formNameOf(sent),
      values: valuesOf(sent),
      ...tellProblems(placed, await tellerOf(locale)),
      ...(isKept ? { isKept } : {}),
    };
    return data(result, { status: refusal.status });
  }
}

const answerOf = (sent: FormData, shown: unknown): FormResult => ({
  form: formNameOf(sent),
  values: {},
  fieldProblems: {},
  formProblem: null,
  shown,
});

type Leaving = { locale: Locale; pathname: string; searchParams: URLSearchParams; sent: FormData };

/** Who has to sign in first finds again what she typed. */
async function wayToSignIn(caller: Caller, { locale, pathname, searchParams, sent }: Leaving): Promise<string> {
  const back = new URLSearchParams(searchParams);
  const form = formNameOf(sent);
  const values = form === null ? valuesOf(sent) : { ...valuesOf(sent), form: [form] };
  try {
    back.set(typedParameter, (await caller.accounts.keepTyped({ path: pathname, values })).key);
  } catch (error) {
    // Too much to keep, or too often: signing in matters more than the text.
    if (refusalOf(error) === undefined) throw error;
  }
  const query = back.toString();
  return signInPath(locale, query === "" ? pathname : `${pathname}?${query}`);
}

/** Words for every refusal there is: on the server from its start, never in a browser that sends a form. */
const loadTeller = () => import("./form-words.ts");
if (import.meta.env.SSR && import.meta.env.PROD) void loadTeller();
const tellerOf = async (locale: Locale) => (await loadTeller()).problemTeller(locale);

type Placed = { fieldProblems: Record<string, FormProblem>; formProblem: FormProblem | null };

function placeProblems({ fieldNames, reasonFields }: FormRun, { inputProblems, formProblem }: Refusal): Placed {
  const fieldProblems: Record<string, FormProblem> = {};
  for (const [path, problem] of Object.entries(inputProblems)) {
    // Of a list, the field that holds the list.
    const name = fieldNames[path] ?? path.replace(/\.\d+(\..*)?$/, "");
    fieldProblems[fieldNames[name] ?? name] ??= problem;
  }
  const field = formProblem?.kind === "reason" ? reasonFields[formProblem.reason] : undefined;
  if (formProblem === null || field === undefined) return { fieldProblems, formProblem };
  return { fieldProblems: { ...fieldProblems, [field]: formProblem }, formProblem: null };
}

const tellProblems = (
  { fieldProblems, formProblem }: Placed,
  tell: (problem: FormProblem) => ToldProblem,
): Pick<FormResult, "fieldProblems" | "formProblem"> => ({
  fieldProblems: Object.fromEntries(Object.entries(fieldProblems).map(([field, problem]) => [field, tell(problem)])),
  formProblem: formProblem === null ? null : tell(formProblem),
});
