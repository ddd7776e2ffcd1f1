import { Trans, useLingui } from "@lingui/react/macro";
import { type ManagedMember, networkLimits, networkRoles } from "@plaza/types/networks";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { managingForms } from "../../features/networks/managing-forms.ts";
import { useNetworkRoleNames } from "../../features/networks/network-words.ts";
import { useTRPC } from "../../lib/data.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { networkPartPath, networkPath, networksPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { DateText } from "../../ui/values.tsx";
import styles from "./network-page.module.css";

const ofPage = { words: await loadWords("networks", "stewardship") };
export { ofPage as handle };

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  queryClient.fetchQuery(
    trpc.networks.member.queryOptions({ slug: params["network"] ?? "", handle: params["handle"] ?? "", locale }),
  ),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const action = managingForms.action;
export const clientAction = managingForms.clientAction;

/** What a member is in a network, for its stewards to change. */
export default function NetworkMemberPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { network: slug = "", handle = "" } = useParams();
  const { data: member } = useSuspenseQuery(useTRPC().networks.member.queryOptions({ slug, handle, locale }));
  const { network, name } = member;
  const trail = [
    { to: networksPath(locale), label: t`Networks` },
    { to: networkPath(locale, slug), label: network.name.text },
    { to: networkPartPath(locale, slug, "members"), label: t`Members` },
  ];
  return (
    <>
      <PageHead title={t`${name} in ${network.name.text}`} description={t`Role and membership.`} isUnlisted />
      <Breadcrumb trail={trail} />
      <PageTitle
        lead={
          <Trans>
            Member since <DateText at={member.joinedAt} />
          </Trans>
        }
      >
        <bdi>{name}</bdi>
      </PageTitle>
      <div className={styles["main"]}>
        <RoleForm member={member} />
        {member.isViewer ? null : (
          <>
            <HandOverForm member={member} />
            <RemoveForm member={member} />
          </>
        )}
      </div>
    </>
  );
}

type Props = { member: ManagedMember };

function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={styles["section"]}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function RoleForm({ member }: Props) {
  const { t } = useLingui();
  const state = useFormResult("role");
  const roles = useNetworkRoleNames();
  const hints = {
    steward: t`Decides everything, members and settings too.`,
    facilitator: t`Invites, answers requests, writes the welcome, keeps collections.`,
    member: t`Takes part.`,
  };
  return (
    <Part id="role-title" title={<Trans>Role</Trans>}>
      <Form state={state}>
        <RadioList
          legend={<Trans>Role in this network</Trans>}
          name="role"
          id={state.id("role")}
          error={state.error("role")}
          options={networkRoles.map((value) => ({ value, label: roles[value], hint: hints[value] }))}
          defaultValue={state.value("role", member.role)}
        />
        <div>
          <SubmitButton>
            <Trans>Save the role</Trans>
          </SubmitButton>
        </div>
      </Form>
    </Part>
  );
}

function HandOverForm({ member: { name } }: Props) {
  const state = useFormResult("hand-over");
  return (
    <Part id="hand-over-title" title={<Trans>Hand over stewardship</Trans>}>
      <p>
        <Trans>
          <bdi>{name}</bdi> becomes steward, and you become a member. You cannot take it back yourself.
        </Trans>
      </p>
      <Form state={state}>
        <div>
          <SubmitButton variant="secondary">
            <Trans>
              Hand over to <bdi>{name}</bdi>
            </Trans>
          </SubmitButton>
        </div>
      </Form>
    </Part>
  );
}

function RemoveForm({ member: { name } }: Props) {
  const { t } = useLingui();
  const state = useFormResult("remove");
  return (
    <Part id="remove-title" title={<Trans>Remove</Trans>}>
      <Form state={state}>
        <SwitchField
          label={<Trans>Block as well: no way back by joining, asking or invitation</Trans>}
          name="isBlocked"
          id={state.id("isBlocked")}
          isOn={state.isOn("isBlocked")}
        />
        <TextField
          {...state.field("reason")}
          label={t`Why, for the other stewards (kept only with a block)`}
          maxLength={networkLimits.reasonMax}
          dir="auto"
        />
        <div>
          <SubmitButton variant="secondary">
            <Trans>
              Remove <bdi>{name}</bdi> from this network
            </Trans>
          </SubmitButton>
        </div>
      </Form>
    </Part>
  );
}
