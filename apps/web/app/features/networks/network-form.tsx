import { Trans, useLingui } from "@lingui/react/macro";
import {
  type NetworkChoices,
  joinPolicies,
  networkKinds,
  networkLimits,
  type NetworkSettings,
} from "@plaza/types/networks";
import { useId } from "react";
import type { FormState } from "../../lib/forms/form-result.ts";
import { languageName } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { Fieldset } from "../../ui/form/fieldset.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useJoinPolicyNames, useNetworkKindNames } from "./network-words.ts";
import styles from "./network-form.module.css";
import { TopicPicker } from "./topic-picker.tsx";

type Props = { state: FormState; choices: NetworkChoices; settings?: NetworkSettings };

/** What a network says of itself: the same fields for a new one and for an old one. */
export function NetworkFields({ state, choices, settings }: Props) {
  const { t } = useLingui();
  const locale = useLocale();
  const network = settings?.network;
  return (
    <>
      <TextField
        {...state.field("name", network?.name.text)}
        label={t`Name`}
        dir="auto"
        maxLength={networkLimits.nameMax}
        required
      />
      <TextArea
        {...state.field("purpose", network?.purpose.text)}
        label={t`Purpose`}
        hint={t`What you do together, and for whom. It stands first on the page.`}
        required
      />
      <LanguageField state={state} choices={choices} stored={settings?.language ?? locale} />
      <KindFields state={state} settings={settings} />
      <PolicyFields state={state} settings={settings} />
      <TopicPicker
        legend={t`Topics`}
        hint={t`People with these topics are shown the network.`}
        name="topics"
        id={state.id("topics")}
        error={state.error("topics")}
        topics={choices.topics}
        chosen={state.all(
          "topics",
          network?.topics.map(({ slug }) => slug),
        )}
        max={networkLimits.topicsMax}
      />
      <NamesField
        state={state}
        name="languages"
        legend={t`Languages that are used`}
        suggestions={choices.languages.map((code) => languageName(locale, code) ?? code)}
        stored={network?.languages.map((code) => languageName(locale, code) ?? code)}
      />
      <NamesField
        state={state}
        name="places"
        legend={t`Places that it is about`}
        suggestions={choices.countries}
        stored={network?.places.map((place) => (place.level === "country" ? place.name : place.slug))}
      />
    </>
  );
}

function LanguageField({ state, choices, stored }: Omit<Props, "settings"> & { stored: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const listId = useId();
  return (
    <>
      <TextField
        {...state.field("language", languageName(locale, stored) ?? stored)}
        label={t`Language of name and purpose`}
        list={listId}
      />
      <Suggestions id={listId} values={choices.languages.map((code) => languageName(locale, code) ?? code)} />
    </>
  );
}

function KindFields({ state, settings }: Pick<Props, "state"> & { settings: NetworkSettings | undefined }) {
  const { t } = useLingui();
  const kinds = useNetworkKindNames();
  const hints = {
    network: t`Goes on as long as its members want.`,
    learning_circle: t`A small group that learns together between two dates, led by a facilitator.`,
  };
  return (
    <>
      <RadioList
        legend={<Trans>Kind</Trans>}
        name="kind"
        id={state.id("kind")}
        error={state.error("kind")}
        options={networkKinds.map((value) => ({ value, label: kinds[value], hint: hints[value] }))}
        defaultValue={state.value("kind", settings?.network.kind ?? "network")}
      />
      <Fieldset legend={<Trans>Days of a learning circle</Trans>}>
        <div className={styles["rows"]}>
          <TextField
            {...state.field("startsOn", settings?.network.startsOn ?? "")}
            label={t`First day (learning circles only)`}
            type="date"
          />
          <TextField
            {...state.field("endsOn", settings?.network.endsOn ?? "")}
            label={t`Last day (learning circles only)`}
            type="date"
          />
        </div>
      </Fieldset>
    </>
  );
}

function PolicyFields({ state, settings }: Pick<Props, "state"> & { settings: NetworkSettings | undefined }) {
  const { t } = useLingui();
  const policies = useJoinPolicyNames();
  const hints = {
    open: t`One click, and somebody is in.`,
    request: t`People write a few words; you accept or decline.`,
    invitation: t`You send links or mails.`,
    verified_officials: t`Officials and elected representatives whose organisation was confirmed join with one click.`,
  };
  return (
    <>
      <RadioList
        legend={<Trans>Who may join</Trans>}
        name="joinPolicy"
        id={state.id("joinPolicy")}
        error={state.error("joinPolicy")}
        options={joinPolicies.map((value) => ({ value, label: policies[value], hint: hints[value] }))}
        defaultValue={state.value("joinPolicy", settings?.network.joinPolicy ?? "open")}
      />
      <SwitchField
        label={<Trans>Hidden from everybody but its members</Trans>}
        hint={<Trans>It stands in no list and no search; people come by invitation.</Trans>}
        name="isHidden"
        id={state.id("isHidden")}
        isOn={state.isOn("isHidden", settings?.network.isHidden ?? false)}
      />
    </>
  );
}

type NamesProps = {
  state: FormState;
  name: "languages" | "places";
  legend: string;
  suggestions: string[];
  stored: string[] | undefined;
};

/** There is always room for more after saving. */
const emptyRows = 2;

/** One name a row, out of a list that can be left. */
function NamesField({ state, name, legend, suggestions, stored = [] }: NamesProps) {
  const { t } = useLingui();
  const listId = useId();
  const shown = state.all(name, stored).filter((value) => value.trim() !== "");
  const rows = [...shown, ...Array.from({ length: emptyRows }, () => "")];
  return (
    <Fieldset
      legend={legend}
      id={state.id(name)}
      error={state.error(name)}
      hint={name === "places" ? t`Countries from the list, or other places by their name.` : undefined}
    >
      <div className={styles["rows"]}>
        {rows.map((value, position) => (
          <TextField
            // Rows have no name of their own but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${position} ${value}`}
            label={name === "places" ? t`Place ${position + 1}` : t`Language ${position + 1}`}
            name={name}
            defaultValue={value}
            list={listId}
            dir="auto"
          />
        ))}
      </div>
      <Suggestions id={listId} values={suggestions} />
    </Fieldset>
  );
}

function Suggestions({ id, values }: { id: string; values: string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} suppressHydrationWarning>
          {value}
        </option>
      ))}
    </datalist>
  );
}
