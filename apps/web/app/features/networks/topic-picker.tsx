import { Plural, useLingui } from "@lingui/react/macro";
import type { TopicChoice } from "@plaza/types/networks";
import { CheckboxList } from "../../ui/checkbox-list.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Fieldset } from "../../ui/form/fieldset.tsx";

type Props = {
  legend: string;
  hint?: string;
  name: string;
  id: string;
  error: string | undefined;
  topics: TopicChoice[];
  chosen: string[];
  max: number;
};

/** The vocabulary in two levels; groups in which something is chosen are open. */
export function TopicPicker({ legend, hint, name, id, error, topics, chosen, max }: Props) {
  const { t } = useLingui();
  const isChosen = new Set(chosen);
  return (
    <Fieldset
      legend={legend}
      id={id}
      error={error}
      hint={
        <>
          {hint} <Plural value={max} one="At most #." other="At most #." />
        </>
      }
    >
      {topics.map(({ slug, label, children }) => {
        const options = [{ value: slug, label: t`${label}, in general` }].concat(
          children.map((child) => ({ value: child.slug, label: child.label })),
        );
        const count = options.filter(({ value }) => isChosen.has(value)).length;
        return (
          <Disclosure
            key={`${slug} ${String(count > 0)}`}
            isOpen={count > 0}
            summary={
              <>
                {label} {count === 0 ? null : <Plural value={count} one="(# chosen)" other="(# chosen)" />}
              </>
            }
          >
            <CheckboxList
              legend={label}
              name={name}
              options={options.map((option) => ({ ...option, isChecked: isChosen.has(option.value) }))}
            />
          </Disclosure>
        );
      })}
    </Fieldset>
  );
}
