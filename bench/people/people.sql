-- 10,000 members and 300 networks that are the same at every run. Half of the members keep the visibilities that a
-- profile begins with; the others choose each one by chance. Every tenth is an expert, every tenth network is hidden.
select setseed(0.42);

insert into account (id, email, "emailVerified", name, "updatedAt")
select 'bench-' || i, 'bench-' || i || '@plaza.example', true, 'x', now() from generate_series(1, 10000) i;

with words as (
  select
    array['Amina', 'Luis', 'Chloé', 'Nguyễn', 'Olena', 'Kofi', 'Sita', 'Bruno', 'Fatou', 'Yuki', 'Marta', 'Ivan',
          'Grace', 'Rahul', 'Elif', 'Tomás'] first_names,
    array['Okafor', 'García', 'Dupont', 'Thị Hoa', 'Shevchenko', 'Mensah', 'Sharma', 'Silva', 'Ndiaye', 'Sato',
          'Kowalska', 'Petrov', 'Wanjiku', 'Gupta', 'Yılmaz', 'Herrera'] last_names,
    array['Budget officer', 'Directora de participación', 'Chargée de mission', 'Researcher', 'Facilitator', 'Mayor',
          'Data steward'] jobs,
    array['I work on participatory budgeting with neighbourhood councils and publish open data about contracts.',
          'Trabajo con presupuestos participativos y transparencia municipal desde hace diez años.',
          'J''accompagne des communes dans leurs budgets participatifs et la concertation publique.',
          'Open contracting, procurement and anti-corruption; I train journalists.',
          'Social audits and community monitoring of schools and clinics.'] introductions,
    array['en', 'es', 'fr', 'en', 'en'] languages,
    (select array_agg(id order by id) from place where level in ('country', 'region')) places,
    (select array_agg(each order by each) from unnest(enum_range(null::member_role)) each) roles
)
insert into member (
  "accountId", handle, "handleSkeleton", locale, "isListed", name, role, "jobTitle", "placeId", introduction,
  "introductionLanguage", "isPaused", "updatedAt", "createdAt"
)
select
  'bench-' || i, 'bench-' || i, 'bench-' || i, 'en', true,
  first_names[1 + floor(random() * 16)] || ' ' || last_names[1 + floor(random() * 16)] || ' ' || i,
  roles[1 + floor(random() * array_length(roles, 1))], jobs[1 + floor(random() * 7)],
  places[1 + floor(random() * array_length(places, 1))], introductions[1 + i % 5] || ' ' || md5(i::text),
  languages[1 + i % 5], random() < 0.1, now(), now() - i * interval '1 minute'
from generate_series(1, 10000) i, words;

-- "where m.id > 0" below ties an inner select to its member, so that chance is asked for each.
update member m set
  "roleVisibility" = shown[1], "organisationVisibility" = shown[2], "placeVisibility" = shown[3],
  "languagesVisibility" = shown[4], "topicsVisibility" = shown[5], "introductionVisibility" = shown[6],
  "photoVisibility" = shown[7], "pronounsVisibility" = shown[8], "offersVisibility" = shown[9],
  "networksVisibility" = shown[10]
from (
  select id, array(
    select (enum_range(null::field_visibility))[1 + floor(random() * 4)] from generate_series(1, 10) where id > 0
  ) shown
  from member where handle like 'bench-%' and id % 2 = 0
) chosen
where chosen.id = m.id;

insert into member_topic ("memberId", "topicId", interest)
select m.id, t.id, 'knows' from member m
cross join lateral (select id from topic where m.id > 0 order by random() limit 5) t
where m.handle like 'bench-%';

insert into member_language ("memberId", language, level)
select m.id, spoken.language, 'b2' from member m
cross join lateral (
  select language from unnest(array['en', 'es', 'fr', 'pt', 'sw', 'hi', 'ar', 'id']) language
  where m.id > 0 order by random() limit 2
) spoken
where m.handle like 'bench-%';

insert into member_offer ("memberId", offer)
select m.id, offered.offer from member m
cross join lateral (
  select offer from unnest(enum_range(null::offer)) offer where m.id > 0 order by random() limit 2
) offered
where m.handle like 'bench-%';

insert into endorsement ("memberId", "topicId", source, "endorserId")
select known."memberId", known."topicId", 'member', other.id from member_topic known
join member m on m.id = known."memberId"
cross join lateral (
  select id from member where id <> known."memberId" and known."topicId" > 0 order by id limit 2
) other
where m.id % 10 = 0 and m.handle like 'bench-%'
on conflict do nothing;

insert into network (slug, name, "nameFolded", language, purpose, "joinPolicy", "isHidden", "updatedAt")
select 'bench-' || i, 'Network ' || i || ' on open budgets', 'network ' || i || ' on open budgets', 'en',
  'People who publish budgets in town ' || i, 'open', i % 10 = 0, now()
from generate_series(1, 300) i;

insert into membership ("networkId", "memberId", role)
select n.id, m.id, 'member' from member m
cross join lateral (select id from network where slug like 'bench-%' and m.id > 0 order by random() limit 3) n
where m.handle like 'bench-%';

insert into network_topic ("networkId", "topicId")
select n.id, t.id from network n
cross join lateral (select id from topic where n.id > 0 order by random() limit 3) t
where n.slug like 'bench-%';

insert into network_language ("networkId", language)
select n.id, (array['en', 'es', 'fr', 'pt'])[1 + n.id % 4] from network n where n.slug like 'bench-%';

-- Whoever signs in belongs to twenty of them.
insert into membership ("networkId", "memberId", role)
select n.id, m.id, 'member' from member m
cross join (select id from network where slug like 'bench-%' order by id limit 20) n
where m.handle = 'demo-practitioner';

update membership each set role = 'steward'
from (select "networkId", min("memberId") "memberId" from membership group by 1) first
where first."networkId" = each."networkId" and first."memberId" = each."memberId"
  and each."networkId" in (select id from network where slug like 'bench-%');
