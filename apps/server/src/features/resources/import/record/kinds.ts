import { type ResourceKind, resourceKinds } from "@plaza/types/resources";

/**
 * What the words of other libraries become. `keepWord`: the kind says less than the word did, so that the word is
 * kept as a keyword. Words that stand nowhere become an article with the word kept.
 */
const foreignWords: Readonly<Record<ResourceKind, { same: readonly string[]; keepWord?: readonly string[] }>> = {
  guide: {
    same: [
      "guideline",
      "guidelines",
      "handbook",
      "manual",
      "toolkit",
      "how-to",
      "guía",
      "manual de uso",
      "caja de herramientas",
      "boîte à outils",
      "manuel",
    ],
    keepWord: [
      "glossary",
      "method",
      "glosario",
      "glossaire",
      "método",
      "méthode",
      "checklist",
      "standard",
      "norma",
      "norme",
    ],
  },
  case: {
    same: [
      "case-study",
      "good-practice",
      "best-practice",
      "caso",
      "estudio-de-caso",
      "buena-práctica",
      "cas",
      "étude-de-cas",
      "bonne-pratique",
    ],
    keepWord: ["project", "value-stories", "story", "proyecto", "projet", "experiencia", "expérience"],
  },
  report: {
    same: [
      "study",
      "evaluation",
      "book",
      "informe",
      "estudio",
      "rapport",
      "étude",
      "techreport",
      "working-paper",
      "white-paper",
    ],
    keepWord: ["thesis", "strategy", "action-plan", "plan-de-acción", "plan-d-action"],
  },
  law: {
    same: ["legislation", "act", "ley", "loi", "legislación", "législation"],
    keepWord: ["policy", "regulation", "decree", "política", "politique", "reglamento", "décret", "decreto"],
  },
  template: { same: ["form", "plantilla", "modelo", "formulario", "modèle", "formulaire"] },
  dataset: { same: ["data-set", "data", "conjunto-de-datos", "datos", "jeu-de-données", "données"] },
  training: {
    same: ["course", "tutorial", "lesson", "mooc", "curso", "formación", "formation", "cours"],
    keepWord: ["webinar"],
  },
  tool: { same: ["software", "app", "application", "platform", "herramienta", "outil", "logiciel"] },
  video: { same: ["film", "movingimage", "vídeo", "vidéo"] },
  article: {
    same: ["text", "journal-article", "blog-post", "webpage", "artículo"],
    keepWord: [
      "news",
      "resource",
      "thread",
      "proposal",
      "organization",
      "organisation",
      "sdg-goal",
      "sdg-target",
      "sdg-indicator",
      "noticia",
      "actualité",
      "propuesta",
      "proposition",
    ],
  },
};

export type KindFromWord = { kind: ResourceKind; keyword: string | null; isKnown: boolean };

const keyOf = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_']+/g, "-");

function readTable(): Map<string, KindFromWord> {
  const table = new Map<string, KindFromWord>();
  for (const kind of resourceKinds) {
    table.set(kind, { kind, keyword: null, isKnown: true });
    for (const word of foreignWords[kind].same) table.set(keyOf(word), { kind, keyword: null, isKnown: true });
    for (const word of foreignWords[kind].keepWord ?? [])
      table.set(keyOf(word), { kind, keyword: word, isKnown: true });
  }
  return table;
}

const table = readTable();

/** A record without a word is an article: that claims least. */
export function kindFromWord(word: string | null): KindFromWord {
  if (word === null) return { kind: "article", keyword: null, isKnown: true };
  return table.get(keyOf(word)) ?? { kind: "article", keyword: word, isKnown: false };
}
