import { SearchBox } from "../../features/search/search-box.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { CheckboxList } from "../../ui/checkbox-list.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Specimen } from "./specimen.tsx";

const topicOptions = [
  "Open budgets",
  "Open contracting",
  "Youth participation",
  "Data standards",
  "Lobbying",
  "Health",
  "Petitions",
  "Gender",
  "Open courts",
  "Media freedom",
];

const hrefOf = (page: number) => `?page=${page}`;

/** What can be pressed, typed into or opened. */
export function ControlSpecimens() {
  return (
    <>
      <Specimen name="Button, ButtonLink">
        <Button type="button">Publish</Button>
        <Button type="button" variant="secondary">
          Save as draft
        </Button>
        <Button type="button" disabled>
          Publish
        </Button>
        <ButtonLink to="?">Open the guide</ButtonLink>
        <ButtonLink to="?" variant="secondary" isOutside>
          Download, 2.4 MB
        </ButtonLink>
      </Specimen>
      <FieldSpecimens />
      <Specimen name="SearchBox">
        <SearchBox label="Search the library" query="participatory budget" />
        <SearchBox label="What do you need to know or do?" size="large" />
      </Specimen>
      <Specimen name="Disclosure">
        <Disclosure summary="Why this?">Two of three words stand in the title.</Disclosure>
        <Disclosure summary="Details" isOpen>
          Opened from the start.
        </Disclosure>
      </Specimen>
      <Specimen name="Pagination">
        <Pagination page={1} pageCount={3} hrefOf={hrefOf} label="Pages of a short list" />
        <Pagination page={6} pageCount={1200} hrefOf={hrefOf} />
      </Specimen>
      <Specimen name="CopyButton">
        <CopyButton text="Plaza" label="Copy the citation" />
      </Specimen>
    </>
  );
}

function FieldSpecimens() {
  return (
    <>
      <Specimen name="TextField">
        <TextField name="name" label="Name" autoComplete="off" />
        <TextField name="place" label="Place" hint="A city, a region or a country" defaultValue="Medellín" />
        <TextField
          id="address"
          name="address"
          type="url"
          label="Address"
          hint="It begins with https://"
          error="Enter an address, such as https://example.org"
          defaultValue="example"
        />
      </Specimen>
      <Specimen name="ErrorSummary">
        <ErrorSummary
          takesFocus={false}
          errors={[{ fieldId: "address", message: "Enter an address, such as https://example.org" }]}
        />
      </Specimen>
      <Specimen name="CheckboxList">
        <CheckboxList
          legend="Topic"
          name="topic"
          options={topicOptions.map((label, position) => ({
            value: label,
            label,
            count: 1205 - 113 * position,
            isChecked: position % 4 === 1,
          }))}
        />
        <CheckboxList legend="Language" name="lang" options={[{ value: "pt", label: "Portuguese" }]} />
      </Specimen>
    </>
  );
}
