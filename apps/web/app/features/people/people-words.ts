import { useLingui } from "@lingui/react/macro";
import type { PeopleFacetName } from "@plaza/types/people";
import type { PlaceLevel, PopulationBand } from "@plaza/types/places";
import type { FacetValueView } from "@plaza/types/search";
import { useOfferNames, useRoleNames } from "../../ui/member-names.ts";

export function usePeopleFacetNames(): Record<PeopleFacetName, string> {
  const { t } = useLingui();
  return {
    topic: t`Knows`,
    lang: t`Speaks`,
    region: t`Region of the world`,
    country: t`Country`,
    role: t`Role`,
    offer: t`Offers`,
    available: t`Availability`,
    level: t`Kind of place`,
    size: t`Size of place`,
  };
}

function usePlaceWords(): Record<PlaceLevel | PopulationBand, string> {
  const { t } = useLingui();
  return {
    country: t`Whole country`,
    region: t`Region or province`,
    municipality: t`City or municipality`,
    village: t`Under 10,000 people`,
    town: t`10,000 to 100,000 people`,
    city: t`100,000 to 500,000 people`,
    large_city: t`500,000 to 2 million people`,
    metropolis: t`Over 2 million people`,
  };
}

/** Values that are words of the interface by their names; a value from the address that is none as it came. */
export function usePeopleLabel(): (name: PeopleFacetName, value: Pick<FacetValueView, "value" | "label">) => string {
  const { t } = useLingui();
  const words: Partial<Record<PeopleFacetName, Record<string, string>>> = {
    role: useRoleNames(),
    offer: useOfferNames(),
    level: usePlaceWords(),
    size: usePlaceWords(),
    available: { yes: t`Available now` },
  };
  return (name, { value, label }) => {
    const known = words[name];
    return known !== undefined && Object.hasOwn(known, value) ? (known[value] ?? label) : label;
  };
}
