import { describe, expect, it } from "vitest";
import { renderHtml } from "../test/render.tsx";
import { CheckboxList } from "./checkbox-list.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { TextField } from "./text-field.tsx";

const options = ["a", "b", "c", "d"].map((value) => ({ value, label: value.toUpperCase(), count: 1_200 }));

describe("a field", () => {
  it("is described by its hint and its error", async () => {
    const html = await renderHtml(
      <TextField id="city" name="city" label="City" hint="Any city" error="Enter a city" />,
    );
    expect(html).toContain('<label for="city"');
    expect(html).toMatch(/<input[^>]*aria-invalid="true"[^>]*aria-describedby="city-hint city-error"/);
    expect(html).toMatch(/<p id="city-error"[^>]*>Enter a city/);
  });

  it("claims no description and no error where there is none", async () => {
    const html = await renderHtml(<TextField name="city" label="City" />);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });

  it("is what the summary of errors points at", async () => {
    const html = await renderHtml(<ErrorSummary errors={[{ fieldId: "city", message: "Enter a city" }]} />);
    expect(html).toContain('<a href="#city">Enter a city</a>');
    expect(html).toMatch(/role="alert"[^>]*tabindex="-1"|tabindex="-1"[^>]*role="alert"/i);
  });
});

describe("a list of checkboxes", () => {
  it("checks what was chosen, and ends with the way to more", async () => {
    const html = await renderHtml(
      <CheckboxList
        legend="Topic"
        name="topic"
        options={options.map((option) => ({ ...option, isChecked: option.value === "d" }))}
      >
        <button>More</button>
      </CheckboxList>,
    );
    expect(html.match(/<input[^>]*checked=""[^>]*>/g)?.join("")).toContain('value="d"');
    expect(html).toMatch(/<\/ul><button>More<\/button><\/fieldset>$/);
  });

  it("counts in the reader's way", async () => {
    const html = await renderHtml(<CheckboxList legend="Tema" name="topic" options={options} />, { locale: "fr" });
    expect(html).toContain("1\u202F200");
  });
});
