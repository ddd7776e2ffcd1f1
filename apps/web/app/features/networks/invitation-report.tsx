import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "react-router";
import { usePage } from "../../lib/data.ts";
import { formatList, formatNumber } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { networkPartPath } from "../../lib/urls.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";

/** The link that was just made: told this once. */
export function NewLink({ slug }: { slug: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { origin } = usePage();
  const token = useSearchParams()[0].get("link") ?? "";
  if (!/^[\w-]{43}$/.test(token)) return null;
  const url = `${origin}${networkPartPath(locale, slug, "join")}?token=${token}`;
  return (
    <DoneNotice when="link">
      <Trans>This is the link. Copy it now: it is not shown again.</Trans> <code>{url}</code>{" "}
      <CopyButton text={url} label={t`Copy the link`} />
    </DoneNotice>
  );
}

const numbersIn = (written: string | null): number[] =>
  (written ?? "")
    .split(".")
    .map(Number)
    .filter((number) => Number.isInteger(number) && number > 0);

/** What each line of the list came to. */
export function AddressReport() {
  const { t } = useLingui();
  const locale = useLocale();
  const [params] = useSearchParams();
  const count = numbersIn(params.get("invited")).length;
  const list = (name: string) => {
    const numbers = numbersIn(params.get(name));
    return {
      count: numbers.length,
      lines: formatList(
        locale,
        numbers.map((number) => formatNumber(locale, number)),
      ),
    };
  };
  const none = list("none");
  const twice = list("twice");
  return (
    <DoneNotice when="invited">
      <Plural
        value={count}
        _0="No invitation is sent."
        one="# invitation is on its way."
        other="# invitations are on their way."
      />{" "}
      {none.count === 0 ? null : (
        <>{none.count === 1 ? t`No address in line ${none.lines}.` : t`No address in lines ${none.lines}.`} </>
      )}
      {twice.count === 0 ? null : twice.count === 1 ? (
        <Trans>Line {twice.lines} repeats an address.</Trans>
      ) : (
        <Trans>Lines {twice.lines} repeat an address.</Trans>
      )}
    </DoneNotice>
  );
}
