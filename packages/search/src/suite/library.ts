import type { SearchDocument } from "../port.ts";

const dayMs = 86_400_000;

export const documentOf = (
  id: number,
  language: string,
  title: string,
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  type: "resource",
  id,
  language,
  title,
  summary: "",
  body: "",
  terms: [],
  facets: { topic: [], kind: [], lang: [language], country: [] },
  audiences: ["everyone"],
  year: 2020,
  publishedAt: id * dayMs,
  ...more,
});

/** A small library of many languages, made up for the suite. */
export const library: readonly SearchDocument[] = [
  documentOf(1, "en", "Participatory budgeting handbook", {
    body: "How residents decide on a share of the municipal budget, step by step.",
  }),
  documentOf(2, "es", "Los presupuestos participativos en la ciudad", {
    body: "El presupuesto participativo: los vecinos deciden en qué se gasta una parte.",
  }),
  documentOf(3, "fr", "Le budget participatif à l'échelle de l'arrondissement", {
    body: "Les habitants décident de l'emploi d'une part des dépenses de la ville.",
  }),
  documentOf(4, "en", "Open meetings of cities and councils", {
    body: "Livestreams, minutes and questions from the public gallery.",
  }),
  documentOf(5, "es", "Participación ciudadana en la evaluación", {
    body: "Una guía para evaluar programas con la ciudadanía.",
  }),
  documentOf(6, "fr", "Guide d'evaluation des politiques locales", { body: "Mesurer ce qui change et pour qui." }),
  documentOf(7, "th", "คู่มืองบประมาณแบบมีส่วนร่วม", { body: "ประชาชนร่วมตัดสินใจการใช้จ่ายของเทศบาล" }),
  documentOf(8, "ar", "دليل الموازنة التشاركية", { body: "يقرر السكان كيف تنفق المدينة أموالها." }),
  documentOf(9, "zh", "参与式预算指南", { body: "居民共同决定城市的支出。" }),
  documentOf(10, "en", "Open contracting", {
    body: "Public procurement that anyone can follow from tender to payment.",
  }),
  documentOf(11, "en", "To be or not to be open", { body: "An essay about secrecy." }),
  documentOf(12, "en", "Around the commons", {
    body: "Who looks after what belongs to everybody.",
    terms: ["Elinor Ostrom"],
    otherTerms: [{ language: "es", text: "Bienes comunes" }],
  }),
  documentOf(13, "es", "Decidim", { body: "Plataforma." }),
  documentOf(14, "fr", "Decidim", { body: "Plateforme." }),
  documentOf(15, "en", "Licences for open data", { body: "Choose one and say so." }),
  documentOf(16, "en", "Data behind open doors", { body: "A tour of the statistics office." }),
  documentOf(17, "en", "“Commitments” of the action plan", { body: "What a government promised, by when." }),
];
