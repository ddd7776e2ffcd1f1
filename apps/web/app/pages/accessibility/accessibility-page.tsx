import { Trans, useLingui } from "@lingui/react/macro";
import { PageHead } from "../../lib/page-head.tsx";
import { loadWords } from "../../lib/words.ts";
import { Prose } from "../../ui/prose.tsx";

export const handle = { words: await loadWords("prose") };

export default function AccessibilityPage() {
  const { t } = useLingui();
  return (
    <Prose>
      <PageHead
        title={t`Accessibility`}
        description={t`How accessible Plaza is, how that is tested, what is known not to work and how to report a barrier.`}
      />
      <h1>
        <Trans>Accessibility</Trans>
      </h1>
      <p>
        <Trans>
          Plaza is to be usable by everyone, with any browser, on an old phone and over a slow line. We aim for level AA
          of the Web Content Accessibility Guidelines (WCAG) 2.2.
        </Trans>
      </p>
      <Built />
      <Tested />
      <Limits />
      <Report />
    </Prose>
  );
}

function Built() {
  return (
    <>
      <h2>
        <Trans>How the pages are built</Trans>
      </h2>
      <ul>
        <li>
          <Trans>Every page can be read and every form used without JavaScript.</Trans>
        </li>
        <li>
          <Trans>Everything works with the keyboard alone, and the place of the focus is always visible.</Trans>
        </li>
        <li>
          <Trans>Texts name their language, so that a screen reader pronounces them rightly.</Trans>
        </li>
        <li>
          <Trans>
            Colours follow the settings of the device: light, dark or high contrast. No meaning rests on colour alone.
          </Trans>
        </li>
        <li>
          <Trans>Text can be enlarged to 400 % without scrolling sideways. Nothing moves by itself.</Trans>
        </li>
        <li>
          <Trans>A light version without scripts and images is offered at the foot of every page.</Trans>
        </li>
      </ul>
    </>
  );
}

function Tested() {
  return (
    <>
      <h2>
        <Trans>What is tested</Trans>
      </h2>
      <p>
        <Trans>
          With every change, a program checks each kind of page against the rules of WCAG 2.2 A and AA that a program
          can check, on a wide and a narrow screen, with the language and the light or dark colours taking turns. Other
          tests use the pages with the keyboard and without JavaScript.
        </Trans>
      </p>
      <p>
        <Trans>
          Programs find only a part of all barriers. There has been no audit by an outside body and no test with people
          who use assistive technology yet, so we do not claim full conformance.
        </Trans>
      </p>
    </>
  );
}

function Limits() {
  return (
    <>
      <h2>
        <Trans>What is known not to work</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            Documents, videos and sites of others that the library links to may not be accessible. Plaza cannot change
            them.
          </Trans>
        </li>
        <li>
          <Trans>
            For some resources the language is not known. A screen reader may then read them with the wrong voice.
          </Trans>
        </li>
        <li>
          <Trans>The interface is in English, Spanish and French only, while resources come in more languages.</Trans>
        </li>
      </ul>
    </>
  );
}

function Report() {
  return (
    <>
      <h2>
        <Trans>Report a barrier</Trans>
      </h2>
      <p>
        <Trans>
          If something keeps you out, please open an issue in the tracker of the project’s repository: say which page it
          was, what you wanted to do and with which browser and aids. Barriers are treated as faults, not as wishes.
        </Trans>
      </p>
    </>
  );
}
