import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { memberLimits, type OwnProfile } from "@plaza/types/members";
import type { TopicView } from "@plaza/types/topics";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Fieldset } from "../../ui/form/fieldset.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import styles from "./topics-form.module.css";

type Topics = Pick<TopicView, "slug" | "label" | "children">[];
type Props = { profile: OwnProfile; topics: Topics };

/** Both lists of topics, from the vocabulary. */
export function TopicsForm({ profile, topics }: Props) {
  const { t } = useLingui();
  const state = useFormResult("topics");
  return (
    <Form state={state}>
      <TopicChoice
        legend={t`I know`}
        hint={t`What others may ask you about. They find you by it.`}
        name="knows"
        id={state.id("knows")}
        error={state.error("knows")}
        topics={topics}
        chosen={state.all("knows", profile.knows)}
      />
      <TopicChoice
        legend={t`I want to learn`}
        hint={t`Plaza looks for people and networks that fit.`}
        name="learns"
        id={state.id("learns")}
        error={state.error("learns")}
        topics={topics}
        chosen={state.all("learns", profile.learns)}
      />
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}

type ChoiceProps = {
  legend: string;
  hint: string;
  name: string;
  id: string;
  error: string | undefined;
  topics: Topics;
  chosen: string[];
};

/** The vocabulary in two levels; groups in which something is chosen are open. The browser's own search opens the others. */
function TopicChoice({ legend, hint, name, id, error, topics, chosen }: ChoiceProps) {
  const { t } = useLingui();
  const isChosen = new Set(chosen);
  return (
    <Fieldset
      legend={legend}
      id={id}
      error={error}
      hint={
        <>
          {hint} <Plural value={memberLimits.topicsMax} one="At most #." other="At most #." />
        </>
      }
    >
      {topics.map(({ slug, label, children }) => {
        const count = [slug, ...children.map((child) => child.slug)].filter((one) => isChosen.has(one)).length;
        const options = children.map((child) => ({ value: child.slug, label: child.label }));
        return (
          <Disclosure
            key={`${slug} ${count > 0}`}
            isOpen={count > 0}
            summary={
              <>
                {label} {count === 0 ? null : <Plural value={count} one="(# chosen)" other="(# chosen)" />}
              </>
            }
          >
            <ul role="list" aria-label={label}>
              {[{ value: slug, label: t`${label}, in general` }, ...options].map((option) => (
                <li key={option.value}>
                  <label className={styles["choice"]}>
                    <input
                      type="checkbox"
                      name={name}
                      value={option.value}
                      defaultChecked={isChosen.has(option.value)}
                    />
                    <span>{option.label}</span>
                  </label>
                </li>
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </Fieldset>
  );
}
