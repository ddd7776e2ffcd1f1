import { Trans, useLingui } from "@lingui/react/macro";
import type { OwnProfile } from "@plaza/types/members";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { AboutForm } from "../../features/members/about-form.tsx";
import { HandleForm } from "../../features/members/handle-form.tsx";
import { IntroductionForm } from "../../features/members/introduction-form.tsx";
import { LanguageNames } from "../../features/members/language-input.tsx";
import { LanguagesForm } from "../../features/members/languages-form.tsx";
import { OffersForm } from "../../features/members/offers-form.tsx";
import { PlaceForm } from "../../features/members/place-form.tsx";
import { ProfileSection } from "../../features/members/profile-section.tsx";
import { TopicsForm } from "../../features/members/topics-form.tsx";
import { VisibilityForm } from "../../features/members/visibility-form.tsx";
import { OrganisationForm } from "../../features/organisations/organisation-form.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { profilePhotoPath } from "../../lib/urls.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { ButtonLink } from "../../ui/button.tsx";

type Props = { profile: OwnProfile; query: string };

/** In the order of the page. */
const useTitles = () => {
  const { t } = useLingui();
  return {
    about: t`About me`,
    photo: t`Photo`,
    topics: t`Topics`,
    languages: t`Languages`,
    place: t`Place`,
    organisation: t`Organisation`,
    introduction: t`Introduction`,
    offers: t`What I offer`,
    visibility: t`Being found`,
    handle: t`Address of my page`,
  };
};

export const useProfileSections = () => Object.entries(useTitles()).map(([id, title]) => ({ id, title }));

/** The parts of a profile, each with its own form. */
export function ProfileSections({ profile, query }: Props) {
  const { visibility } = profile;
  const titles = useTitles();
  return (
    <>
      <LanguageNames />
      <ProfileSection id="about" title={titles.about} seenBy={visibility.role}>
        <AboutForm profile={profile} />
      </ProfileSection>
      <ProfileSection id="photo" title={titles.photo} seenBy={visibility.photo}>
        <Photo profile={profile} />
      </ProfileSection>
      <ProfileSection id="topics" title={titles.topics} seenBy={visibility.topics}>
        <Topics profile={profile} />
      </ProfileSection>
      <ProfileSection id="languages" title={titles.languages} seenBy={visibility.languages}>
        <LanguagesForm profile={profile} />
      </ProfileSection>
      <ProfileSection id="place" title={titles.place} seenBy={visibility.place}>
        <Place profile={profile} query={query} />
      </ProfileSection>
      <ProfileSection id="organisation" title={titles.organisation} seenBy={visibility.organisation}>
        <Organisation />
      </ProfileSection>
      <ProfileSection id="introduction" title={titles.introduction} seenBy={visibility.introduction}>
        <IntroductionForm profile={profile} />
      </ProfileSection>
      <ProfileSection id="offers" title={titles.offers} seenBy={visibility.offers}>
        <OffersForm profile={profile} />
      </ProfileSection>
      <ProfileSection id="visibility" title={titles.visibility}>
        <VisibilityForm profile={profile} />
      </ProfileSection>
      <ProfileSection id="handle" title={titles.handle}>
        <HandleForm profile={profile} />
      </ProfileSection>
    </>
  );
}

function Photo({ profile: { memberId, photo } }: { profile: OwnProfile }) {
  const locale = useLocale();
  return (
    <>
      <Avatar seed={`member:${memberId}`} photoUrl={photo?.path ?? null} size={112} />
      <p>
        <ButtonLink to={profilePhotoPath(locale)} variant="secondary">
          {photo === null ? <Trans>Add a photo</Trans> : <Trans>Change the photo</Trans>}
        </ButtonLink>
      </p>
    </>
  );
}

function Topics({ profile }: { profile: OwnProfile }) {
  const locale = useLocale();
  const { data: topics } = useSuspenseQuery(useTRPC().topics.list.queryOptions({ locale }));
  return <TopicsForm profile={profile} topics={topics} />;
}

/** The loader has read what was looked for; there is nothing to read where nothing was. */
function Place({ profile, query }: Props) {
  const locale = useLocale();
  const { data: found = [] } = useQuery({
    ...useTRPC().members.findPlaces.queryOptions({ query, locale }),
    enabled: query !== "",
  });
  return <PlaceForm profile={profile} query={query} found={query === "" ? [] : found} />;
}

function Organisation() {
  const { data: own } = useSuspenseQuery(useTRPC().organisations.own.queryOptions());
  return <OrganisationForm own={own} />;
}
