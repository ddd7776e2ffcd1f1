import type { ResourceItem } from "@plaza/types/resources";

const licence = {
  id: "CC-BY-4.0",
  name: "CC BY 4.0",
  url: null,
  mayShare: true,
  mayAdapt: true,
  mayUseCommercially: true,
};

/** Invented: a full line, a bare one, one from right to left. */
export const specimenResources: ResourceItem[] = [
  {
    resourceId: 1,
    slug: "starting-a-participatory-budget",
    kind: "guide",
    title: { text: "Starting a participatory budget in one year", lang: "en", dir: "ltr" },
    summary: { text: "Steps, costs and a calendar for cities that begin, with forms to copy.", lang: "en", dir: "ltr" },
    language: "en",
    publisher: "City of Examples",
    year: 2024,
    place: { placeId: 1, slug: "uruguay", name: "Uruguay", level: "country", code: "UY", countryCode: "UY" },
    licence,
    translations: [
      {
        resourceId: 2,
        slug: "presupuesto",
        language: "es",
        title: { text: "Iniciar un presupuesto participativo", lang: "es", dir: "ltr" },
      },
    ],
    moreTranslations: 0,
  },
  {
    resourceId: 3,
    slug: "minutes",
    kind: "dataset",
    title: { text: "Minutes of council meetings", lang: "und", dir: "ltr" },
    summary: null,
    language: "und",
    publisher: null,
    year: null,
    place: null,
    licence: { ...licence, id: null, name: "" },
    translations: [],
    moreTranslations: 0,
  },
  {
    resourceId: 4,
    slug: "guide-ar",
    kind: "training",
    title: { text: "دليل المشاركة المجتمعية في الموازنة المحلية", lang: "ar", dir: "rtl" },
    summary: { text: "كيف تبدأ البلديات موازنة تشاركية.", lang: "ar", dir: "rtl" },
    language: "ar",
    publisher: null,
    year: 2021,
    place: null,
    licence,
    translations: [],
    moreTranslations: 0,
  },
];
