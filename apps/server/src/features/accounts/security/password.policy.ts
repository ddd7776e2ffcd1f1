const min = 10;

/** The words that most refused passwords are made of, with what is put around and into them taken away. */
const commonWords = (
  "password passwort passcode contrasena motdepasse senha parola wachtwoord salasana haslo jelszo sifre letmein welcome " +
  "bienvenido bienvenue iloveyou teamo tequiero jetaime admin administrator root user guest login signin access secret " +
  "master monkey dragon football baseball basketball soccer futbol hockey princess sunshine shadow superman batman " +
  "pokemon starwars trustno michael jennifer jessica daniel charlie ashley nicole andrew thomas jordan michelle " +
  "summer winter spring autumn verano invierno primavera monday friday january february august september october " +
  "november december computer internet google facebook instagram samsung iphone android microsoft windows chocolate " +
  "butterfly liverpool barcelona realmadrid chelsea arsenal manchester america mexico argentina colombia brasil " +
  "france paris london changeme default test testing temp example sample hello hola bonjour qwerty azerty qwertz " +
  "whatever freedom forever family blessed jesus christ angel lovely flower cookie pepper ginger buster killer " +
  "government municipality alcaldia mairie city council open data plaza"
)
  .split(" ")
  .toSorted((a, b) => b.length - a.length);

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "qazwsxedcrfvtgbyhnujmikolp",
];
const rowsTogetherMax = 60;
const backwards = rows.map((row) => [...row].toReversed().join(""));

const leet: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

export type PasswordProblem = "short" | "common" | null;

/** Refused by rules, not by a long list: too short, one thing repeated, a row of keys, a common word or her own address dressed up. */
export function passwordProblem(password: string, { email }: { email: string }): PasswordProblem {
  if ([...password].length < min) return "short";
  const plain = password.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  if (isRepeated(plain) || isRow(plain)) return "common";
  return isDressed(plain, email.toLowerCase()) ? "common" : null;
}

/** "aaaaaaaaaa", "abcabcabcabc": at most four signs, again and again. */
const isRepeated = (text: string): boolean => new Set(text).size <= 3 || /^(.{1,4})\1+.{0,3}$/su.test(text);

/** Keys side by side make most of it. */
function isRow(text: string): boolean {
  const bare = text.replace(/[^a-z0-9]/g, "");
  // What is longer than two rows together has something else in it as well.
  if (bare.length < min - 2 || bare.length > rowsTogetherMax) return false;
  let rest = bare;
  for (const row of [...rows, ...backwards])
    for (let length = Math.min(bare.length, row.length); length >= 5; length -= 1) rest = without(rest, row, length);
  return rest.length <= 3;
}

function without(text: string, row: string, length: number): string {
  for (let from = 0; from + length <= row.length; from += 1) {
    const run = row.slice(from, from + length);
    if (text.includes(run)) return text.replace(run, "");
  }
  return text;
}

/** "P@ssw0rd2026!", "maria.lopez1": nothing stays when digits, signs and the known words are gone. */
function isDressed(text: string, email: string): boolean {
  const own = email
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length >= 4)
    .toSorted((a, b) => b.length - a.length);
  const letters = [...text].map((sign) => leet[sign] ?? sign).join("");
  return [text, letters].some((form) => {
    let rest = form.replace(/[^\p{L}]/gu, "");
    for (const word of [...own, ...commonWords]) rest = rest.replaceAll(word, "");
    return rest.length <= 2;
  });
}
