import { scriptsOf } from "@plaza/language";
import { describe, expect, it } from "vitest";
import { demoPrefix, readDemo } from "./demo-data.ts";

const demo = readDemo();
const handles = new Set(demo.members.map(({ handle }) => handle));

describe("the people of the demo", () => {
  it("are 40 in 20 countries, each with a handle that says so", () => {
    expect(handles.size).toBe(40);
    expect(demo.members).toHaveLength(40);
    expect(new Set(demo.members.map(({ place }) => place.slice(0, 2))).size).toBe(20);
    expect([...handles].filter((handle) => !handle.startsWith(demoPrefix))).toEqual([]);
  });

  it("bear names in twelve scripts at least, and write in fifteen languages at least", () => {
    expect(new Set(demo.members.flatMap(({ name }) => scriptsOf(name))).size).toBeGreaterThanOrEqual(12);
    expect(new Set(demo.members.map(({ introduction }) => introduction.language)).size).toBeGreaterThanOrEqual(15);
  });

  it("have one of each kind to sign in as", () => {
    const roleOf = (kind: string) => demo.members.find(({ handle }) => handle === `${demoPrefix}${kind}`);
    expect(roleOf("official")?.role).toBe("local_official");
    expect(roleOf("practitioner")?.role).toBe("practitioner");
    expect(roleOf("staff")?.isStaff).toBe(true);
    expect(demo.networks.some(({ stewards }) => stewards.includes(`${demoPrefix}steward`))).toBe(true);
    expect(demo.members.filter(({ isStaff }) => isStaff).map(({ handle }) => handle)).toEqual(["demo-staff"]);
  });

  it("have one expert whom two members endorse", () => {
    const most = demo.endorsements.filter(({ member }) => member === "demo-expert").map(({ by }) => by.length);
    expect(Math.max(...most)).toBeGreaterThanOrEqual(2);
  });

  it("are endorsed by others, once by each, for what they say they know", () => {
    for (const { member, topic, by } of demo.endorsements) {
      expect(demo.members.find(({ handle }) => handle === member)?.knows, member).toContain(topic);
      expect(by, member).not.toContain(member);
      expect(new Set(by).size).toBe(by.length);
    }
    const pairs = demo.endorsements.map(({ member, topic }) => `${member} ${topic}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe("the conversations of the demo", () => {
  const { threads, questions } = demo.conversations;

  it("are ten questions with fifteen answers, six of them accepted, and eight threads", () => {
    const answers = questions.flatMap((question) => question.answers);
    expect([questions.length, answers.length, threads.length]).toEqual([10, 15, 8]);
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(6);
    expect(new Set(questions.map(({ language }) => language))).toEqual(new Set(["en", "es", "fr", "pt", "id", "ar"]));
  });

  it("hold one accepted answer a question, and say of every practice that it is fictional", () => {
    for (const { answers, title } of questions) {
      expect(answers.filter(({ accepted }) => accepted).length, title).toBeLessThan(2);
      const practices = answers.flatMap(({ evidence }) =>
        evidence.flatMap((item) => ("practice" in item ? item.practice : [])),
      );
      expect(practices.filter((practice) => !/fict/i.test(practice))).toEqual([]);
    }
  });

  it("are written by members of the demo, and in networks by their members alone", () => {
    const peopleOf = ({ by, helpful }: { by: string; helpful: string[] }) => [by, ...helpful];
    for (const { network, author, posts, title } of threads) {
      const home = demo.networks.find(({ slug }) => slug === network);
      const allowed = home ? new Set([...home.stewards, ...home.facilitators, ...home.members]) : handles;
      const writing = [author, ...posts.map(({ by }) => by)];
      expect(
        writing.filter((one) => !allowed.has(one)),
        title,
      ).toEqual([]);
      expect(posts[0]?.by).toBe(author);
    }
    const posts = [...threads.flatMap((thread) => thread.posts), ...questions.flatMap(({ answers }) => answers)];
    for (const post of posts) {
      expect(peopleOf(post).filter((one) => !handles.has(one))).toEqual([]);
      expect(post.helpful).not.toContain(post.by);
      expect(new Set(post.helpful).size).toBe(post.helpful.length);
    }
  });
});

describe("the networks of the demo", () => {
  it("are eight, with every way of joining, one hidden, one learning circle", () => {
    expect(demo.networks).toHaveLength(8);
    expect(new Set(demo.networks.map(({ joinPolicy }) => joinPolicy))).toEqual(
      new Set(["open", "request", "invitation", "verified_officials"]),
    );
    expect(demo.networks.filter(({ isHidden }) => isHidden)).toHaveLength(1);
    expect(demo.networks.filter(({ kind }) => kind === "learning_circle")).toHaveLength(1);
  });

  it("hold each member once", () => {
    for (const { slug, stewards, facilitators, members } of demo.networks) {
      const all = [...stewards, ...facilitators, ...members];
      expect(new Set(all).size, slug).toBe(all.length);
      expect(all.filter((handle) => !handles.has(handle))).toEqual([]);
    }
  });

  it("let only confirmed officials into the room for them", () => {
    const officials = new Set(["local_official", "national_official", "elected_representative"]);
    for (const { stewards, members } of demo.networks.filter(({ joinPolicy }) => joinPolicy === "verified_officials"))
      for (const one of [...stewards, ...members]) {
        const person = demo.members.find(({ handle }) => handle === one);
        expect(officials.has(person?.role ?? ""), one).toBe(true);
        expect(person?.organisation, one).not.toBeNull();
      }
  });
});
