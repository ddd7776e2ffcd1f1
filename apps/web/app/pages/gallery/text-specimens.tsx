import { resourceKinds } from "@plaza/types/resources";
import { ResourceList } from "../../features/resources/resource-list.tsx";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { KindTag } from "../../ui/kind-tag.tsx";
import { LanguageText, MarkedText } from "../../ui/language-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Prose, ProseHtml } from "../../ui/prose.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Tile, TileStrip } from "../../ui/tile/tile.tsx";
import { DateText, LanguageName, NumberText } from "../../ui/values.tsx";
import { specimenResources } from "./specimen-resources.ts";
import { Specimen } from "./specimen.tsx";

const marked = {
  pieces: [
    { text: "How a city of 300,000 started its ", match: false },
    { text: "participatory budget", match: true },
    { text: " in one year", match: false },
  ],
  lang: "en",
  dir: "ltr",
} as const;

const storedHtml =
  '<h2>What to prepare</h2><p>A budget line, <strong>a rule</strong> and a team.</p><ul><li>A budget line</li><li>A rule</li></ul><blockquote><p>Begin small.</p></blockquote><table><thead><tr><th scope="col">Year</th><th scope="col">Votes</th></tr></thead><tbody><tr><td>2024</td><td>8,100</td></tr></tbody></table>';

/** What is read. */
export function TextSpecimens() {
  return (
    <>
      <MessageSpecimens />
      <TagSpecimens />
      <Specimen name="LanguageText, MarkedText, NumberText, DateText, LanguageName">
        <LanguageText text={{ text: "دليل المشاركة المجتمعية", lang: "ar", dir: "rtl" }} />
        <LanguageText text={{ text: "คู่มือการเปิดเผยข้อมูล", lang: "th", dir: "ltr" }} />
        <MarkedText text={{ ...marked, pieces: [...marked.pieces] }} />
        <NumberText value={12755} />
        <DateText at="2026-03-09" />
        <LanguageName code="pt" />
        <LanguageName code="und" />
      </Specimen>
      <Specimen name="ResourceList">
        <ResourceList resources={specimenResources} />
      </Specimen>
      <Specimen name="Prose, ProseHtml">
        <Prose>
          <p>A paragraph of Plaza’s own.</p>
          <p>A second one.</p>
        </Prose>
        <ProseHtml html={storedHtml} lang="en" dir="ltr" />
      </Specimen>
    </>
  );
}

function MessageSpecimens() {
  return (
    <>
      <Specimen name="Breadcrumb">
        <Breadcrumb
          trail={[
            { to: "?a", label: "Topics" },
            { to: "?b", label: "Open data" },
          ]}
        />
      </Specimen>
      <Specimen name="Notice">
        <Notice>
          <p>A newer edition of this guide exists.</p>
        </Notice>
        <Notice tone="warning" title="Withdrawn">
          <p>The publisher has withdrawn this report.</p>
        </Notice>
        <Notice tone="error">
          <p>The file could not be read.</p>
        </Notice>
      </Specimen>
      <Specimen name="EmptyState">
        <EmptyState title="Nothing was found" action={<a href="#main">Search without filters</a>}>
          <p>No resource has all of these words.</p>
        </EmptyState>
      </Specimen>
    </>
  );
}

function TagSpecimens() {
  return (
    <>
      <Specimen name="KindTag">
        {resourceKinds.map((kind) => (
          <KindTag key={kind} kind={kind} />
        ))}
      </Specimen>
      <Specimen name="Tag">
        <Tag>Open budgets</Tag>
        <Tag to="?">Open contracting</Tag>
      </Specimen>
      <Specimen name="Tile, TileStrip">
        {["a", "b", "c", "d", "e", "f"].map((seed) => (
          <Tile key={seed} seed={seed} size={48} />
        ))}
        <TileStrip seed="gallery" />
      </Specimen>
    </>
  );
}
