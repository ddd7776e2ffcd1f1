import { Trans, useLingui } from "@lingui/react/macro";
import type { FoundPlace, OwnProfile } from "@plaza/types/members";
import { Form as RouterForm } from "react-router";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./place-form.module.css";

type Props = { profile: OwnProfile; query: string; found: FoundPlace[] };

/** Where she works: looked for by name first, then chosen. Two steps, so that it works without script. */
export function PlaceForm({ profile: { place }, query, found }: Props) {
  const { t } = useLingui();
  const state = useFormResult("place");
  return (
    <>
      {place === null ? null : (
        <p>
          <Trans>
            Now: <strong>{place.name}</strong>
          </Trans>
        </p>
      )}
      <FindPlace query={query} />
      {query !== "" && found.length === 0 ? (
        <p role="status">
          <Trans>
            No place of this name is known here. Try the region or the country: a wider place is better than none.
          </Trans>
        </p>
      ) : null}
      {found.length === 0 && place === null ? null : (
        <Form state={state}>
          {found.length === 0 ? null : (
            <RadioList
              legend={t`Choose your place`}
              name="placeId"
              id={state.id("placeId")}
              error={state.error("placeId")}
              options={found.map((one) => ({
                value: String(one.placeId),
                label: one.within === null ? one.name : `${one.name}, ${one.within}`,
              }))}
            />
          )}
          <ButtonRow>
            {found.length === 0 ? null : (
              <SubmitButton>
                <Trans>Save</Trans>
              </SubmitButton>
            )}
            {place === null ? null : (
              <SubmitButton variant="secondary" name="clear" value="yes">
                <Trans>Remove my place</Trans>
              </SubmitButton>
            )}
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function FindPlace({ query }: { query: string }) {
  const { t } = useLingui();
  return (
    <RouterForm method="get" action="#place" preventScrollReset className={styles["find"]}>
      <TextField
        name="place"
        label={t`Find your country, region or municipality`}
        type="search"
        defaultValue={query}
        dir="auto"
      />
      <Button variant="secondary">
        <Trans>Find</Trans>
      </Button>
    </RouterForm>
  );
}
