import { type IncomeGroup } from "@plaza/types/places";

/**
 * World Bank country classification by income level for the fiscal year 2026 (published 1 July 2025, by gross national
 * income per person in 2024; CC BY 4.0): https://datahelpdesk.worldbank.org/knowledgebase/articles/906519.
 * Ethiopia and Venezuela are not classified in it.
 */
const countriesOf: Readonly<Record<IncomeGroup, string>> = {
  low: "AF BF BI CD CF ER GM GW KP LR MG ML MW MZ NE RW SD SL SO SS SY TD TG UG YE",
  lower_middle:
    "AO BD BJ BO BT CG CI CM DJ EG FM GH GN HN HT IN JO KE KG KH KI KM LA LB LK LS MA MM MR NA NG NI NP PG PH PK PS SB SN ST SZ TJ TL TN TZ UZ VN VU ZM ZW",
  upper_middle:
    "AL AM AR AZ BA BR BW BY BZ CN CO CU CV DM DO DZ EC FJ GA GD GE GQ GT ID IQ IR JM KZ LC LY MD ME MH MK MN MU MV MX MY PE PY RS SR SV TH TM TO TR TV UA VC WS XK ZA",
  high: "AD AE AG AS AT AU AW BB BE BG BH BM BN BS CA CH CL CR CW CY CZ DE DK EE ES FI FO FR GB GG GI GL GR GU GY HK HR HU IE IL IM IS IT JE JP KN KR KW KY LI LT LU LV MC MF MO MP MT NC NL NO NR NZ OM PA PF PL PR PT PW QA RO RU SA SC SE SG SI SK SM SX TC TT TW US UY VG VI",
};

const groupByCountry = new Map(
  Object.entries(countriesOf).flatMap(([group, codes]) =>
    codes.split(" ").map((code): [string, IncomeGroup] => [code, group as IncomeGroup]),
  ),
);

/** Null where the World Bank names none. */
export const incomeGroupOf = (countryCode: string): IncomeGroup | null => groupByCountry.get(countryCode) ?? null;
