// oxlint-disable-next-line typescript/triple-slash-reference -- packages that compile this source need the declarations
/// <reference path="./libraries.d.ts" />
import type { StyleNode } from "citeproc";
import { cslTypes } from "./to-csl.ts";

const types: ReadonlySet<string> = new Set(cslTypes);
/** Every CSL variable that `toCsl` can fill. */
const variables: ReadonlySet<string> = new Set([
  "title",
  "author",
  "publisher",
  "issued",
  "edition",
  "URL",
  "DOI",
  "ISBN",
  "language",
]);

/**
 * The part of a style that our items can reach. Styles foresee forty types and a hundred variables: whole, APA takes
 * 0.6 s of CPU to prepare; what is dropped here is what its conditions would never let through, and `tellsOfVisit`.
 */
export function reachablePart(style: StyleNode): StyleNode {
  return { ...style, children: style.children.flatMap(reach) };
}

function reach(node: StyleNode | string): (StyleNode | string)[] {
  if (typeof node === "string") return [node];
  switch (node.name) {
    case "choose":
      return reachChoice(node);
    // One reference alone has neither an order nor a number.
    case "sort":
      return [];
    case "text":
      return node.attrs["variable"] === "citation-number" || tellsOfVisit(node) ? [] : [node];
    // Only the bibliography is made; an engine wants the element all the same.
    case "citation":
      return [
        {
          ...node,
          attrs: {},
          children: [
            { name: "layout", attrs: {}, children: [{ name: "text", attrs: { variable: "title" }, children: [] }] },
          ],
        },
      ];
    default:
      return [{ ...node, children: node.children.flatMap(reach) }];
  }
}

/** For an undated work APA writes "Retrieved" even when there is no day to say: the word goes with the day. */
const tellsOfVisit = ({ attrs }: StyleNode): boolean => attrs["term"] === "retrieved" && !variables.has("accessed");

function reachChoice(node: StyleNode): (StyleNode | string)[] {
  const kept: StyleNode[] = [];
  for (const branch of node.children) {
    if (typeof branch === "string") continue;
    const outcome = branch.name === "else" ? true : foresee(branch.attrs);
    if (outcome === false) continue;
    const children = branch.children.flatMap(reach);
    if (outcome === true && kept.length === 0) return children;
    if (outcome === true) return [{ ...node, children: [...kept, { ...branch, name: "else", attrs: {}, children }] }];
    kept.push({ ...branch, name: kept.length === 0 ? "if" : "else-if", children });
  }
  return kept.length === 0 ? [] : [{ ...node, children: kept }];
}

type Outcome = boolean | "open";

/** What a condition comes to for every item of ours, or "open" when it depends on the item. */
function foresee({ match = "all", ...tests }: Record<string, string>): Outcome {
  const outcomes = Object.entries(tests).flatMap(([test, values]) =>
    values.split(/\s+/).map((value) => foreseeTest(test, value)),
  );
  const all = (wanted: Outcome) => outcomes.every((outcome) => outcome === wanted);
  if (match === "all") return outcomes.includes(false) ? false : openUnless(all(true), true);
  if (match === "any") return outcomes.includes(true) ? true : openUnless(all(false), false);
  return outcomes.includes(true) ? false : openUnless(all(false), true);
}

const openUnless = (isSettled: boolean, outcome: boolean): Outcome => (isSettled ? outcome : "open");

function foreseeTest(test: string, value: string): Outcome {
  switch (test) {
    case "type":
      return types.has(value) ? "open" : false;
    case "variable":
    case "is-numeric":
    case "is-uncertain-date":
      return variables.has(value) ? "open" : false;
    // These ask about a place in a running text.
    case "locator":
    case "position":
    case "disambiguate":
      return false;
    default:
      return "open";
  }
}
