-- 10,000 threads with 100,000 posts and 5,000 questions with 15,000, the same at every run: 400 threads of 100 posts, the
-- others short; every tenth thread in a network, every fiftieth in a hidden one; one post in forty is hidden or deleted.
-- Written as copies are: counters are set once at the end, not by a trigger for every row.
select setseed(0.42);

insert into account (id, email, "emailVerified", name, "updatedAt")
select 'talk-' || i, 'talk-' || i || '@plaza.example', true, 'x', now() from generate_series(1, 2000) i;

insert into member ("accountId", handle, "handleSkeleton", locale, "isListed", name, "updatedAt", "createdAt")
select 'talk-' || i, 'talk-' || i, 'talk-' || i, 'en', i % 3 > 0,
  (array['Amina', 'Luis', 'Chloé', 'Olena', 'Kofi', 'Sita', 'Bruno', 'Fatou'])[1 + i % 8] || ' ' || i, now(),
  now() - interval '30 days'
from generate_series(1, 2000) i;

insert into network (slug, name, "nameFolded", language, purpose, "joinPolicy", "isHidden", "updatedAt")
select 'talk-' || i, 'Practice circle ' || i, 'practice circle ' || i, 'en', 'To learn from each other', 'open',
  i % 5 = 0, now()
from generate_series(1, 50) i;

insert into membership ("networkId", "memberId", role)
select n.id, m.id, case when m.place = 1 then 'steward' else 'member' end::network_role
from network n
cross join (select id, row_number() over (order by id) place from member where handle like 'talk-%') m
where n.slug like 'talk-%' and m.place <= 20;

create temporary table word as
select
  array['participatory budget', 'open data portal', 'procurement contracts', 'citizen assembly', 'complaints desk',
        'public consultation', 'street lighting', 'school meals', 'waste collection', 'council minutes', 'bus routes',
        'land registry', 'market fees', 'water meters', 'social audit', 'asset declarations'] things,
  array['small towns', 'a district of islands', 'two neighbouring cities', 'our region', 'mountain villages',
        'a port city', 'an informal settlement', 'a city of a million'] places,
  array['How do you begin with the %s in %s?', 'What we learned from the %s in %s', 'Is the %s worth the work in %s?',
        'Who pays for the %s in %s?'] titles,
  array['In %2$s we tried the %1$s for a year. People came when the meetings were in the evening and the papers short.',
        'The %1$s failed twice in %2$s before it worked: nobody had asked those who do the work every day.',
        'Publicamos los datos de «%1$s» cada mes; en %2$s los vecinos preguntan sobre todo por los plazos.',
        'Nous avons commencé par un seul quartier; pour «%1$s», à %2$s, les agents ont écrit les règles eux-mêmes.',
        'Ask the finance office first. For the %1$s in %2$s it took three letters and one good lunch.'] texts,
  array['en', 'en', 'es', 'fr', 'en'] languages,
  (select array_agg(id order by id) from topic) topics,
  (select array_agg(id order by id) from member where handle like 'talk-%') members,
  (select array_agg(id order by id) from network where slug like 'talk-%') networks;

alter table post disable trigger user;

create temporary table seeded as
with new_thread as (
  insert into thread (title, language, "authorId", "networkId", "createdAt", "lastPostAt")
  select format(titles[1 + i % 4], things[1 + i % 16], places[1 + (i / 16) % 8]) || ' ' || i, 'en',
    members[1 + i % 2000],
    case when i % 50 = 0 then networks[5 * (1 + i / 50 % 10)] when i % 10 = 0 then networks[1 + i / 10 % 4] end,
    now() - i * interval '1 minute', now() - i * interval '1 minute'
  from generate_series(1, 10000) i, word
  returning id
)
select id, row_number() over (order by id) rank, null::int size from new_thread;
update seeded set size = case when rank % 25 = 0 then 100 else 6 + (rank % 25 <= 6)::int end;

insert into thread_topic ("threadId", "topicId") select s.id, topics[1 + s.rank % array_length(topics, 1)] from seeded s, word;

insert into post (kind, "threadId", number, "authorId", text, html, "rendererVersion", language, "textHash", state, "createdAt")
select case when n = 1 then 'opening' else 'reply' end::post_kind, s.id, n, members[1 + (s.rank * 7 + n * 13) % 2000],
  words, '<p>' || words || '</p>', 1, languages[1 + (s.rank + n) % 5], md5(words),
  case when n > 1 and (s.rank + n) % 80 = 0 then 'hidden' when n > 1 and (s.rank + n) % 80 = 1 then 'deleted'
    else 'visible' end::post_state,
  now() - interval '20 days' + s.rank * interval '1 minute' + n * interval '1 second'
from seeded s
cross join word
cross join lateral generate_series(1, s.size) n
cross join lateral (
  select format(texts[1 + (s.rank + n) % 5], things[1 + s.rank % 16], places[1 + (s.rank / 16 + n) % 8]) || ' ' ||
    format(texts[1 + (s.rank + n + 2) % 5], things[1 + (s.rank + n) % 16], places[1 + n % 8]) words
) said;

update thread t set "lastNumber" = c.all_of_them, "replyCount" = c.replies, "lastPostAt" = c.latest
from (
  select "threadId", count(*) all_of_them, count(*) filter (where kind = 'reply' and state = 'visible') replies,
    max("createdAt") latest
  from post where "threadId" in (select id from seeded) group by "threadId"
) c
where c."threadId" = t.id;

create temporary table asked as
with new_question as (
  insert into question (title, language, "authorId", "createdAt", "lastPostAt")
  select format('Who has done the %s in %s?', things[1 + i % 16], places[1 + (i / 16) % 8]) || ' ' || i, 'en',
    members[1 + i % 2000], now() - i * interval '2 minutes', now() - i * interval '2 minutes'
  from generate_series(1, 5000) i, word
  returning id
)
select id, row_number() over (order by id) rank from new_question;

insert into question_topic ("questionId", "topicId") select a.id, topics[1 + a.rank % array_length(topics, 1)] from asked a, word;

insert into post (kind, "questionId", number, "authorId", text, html, "rendererVersion", language, "textHash", "createdAt")
select case when n = 1 then 'question' else 'answer' end::post_kind, a.id, n, members[1 + (a.rank * 5 + n * 11) % 2000],
  words, '<p>' || words || '</p>', 1, languages[1 + (a.rank + n) % 5], md5(words),
  now() - interval '20 days' + a.rank * interval '1 minute' + n * interval '1 second'
from asked a
cross join word
cross join lateral generate_series(1, 3) n
cross join lateral (
  select format(texts[1 + (a.rank + n) % 5], things[1 + a.rank % 16], places[1 + (a.rank / 16 + n) % 8]) words
) said;

update question q set "lastNumber" = 3, "answerCount" = 2, "lastPostAt" = p."createdAt"
from post p where p."questionId" = q.id and p.number = 3 and q.id in (select id from asked);

alter table post enable trigger user;

insert into acceptance ("questionId", "answerId")
select a.id, p.id from asked a join post p on p."questionId" = a.id and p.number = 2 where a.rank % 2 = 0;
