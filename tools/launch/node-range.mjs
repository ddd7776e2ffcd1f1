/** Whether a version of Node is within an `engines` range: the forms that packages use, such as "^20.19.0 || >=22.12". */
export function isWithin(version, range) {
  const wanted = parse(version);
  return range
    .split("||")
    .some((alternative) => comparatorsOf(alternative).every((comparator) => holds(wanted, comparator)));
}

function comparatorsOf(alternative) {
  return alternative
    .trim()
    .replace(/([<>=^~]) +/g, "$1")
    .split(/\s+/)
    .filter((part) => part !== "" && part !== "*");
}

function holds(version, comparator) {
  const [, operator, text] = /^(>=|<=|>|<|=|\^|~)?v?(.*)$/.exec(comparator);
  const bound = parse(text);
  const order = compare(version, bound);
  if (operator === ">=") return order >= 0;
  if (operator === "<=") return order <= 0;
  if (operator === ">") return order > 0;
  if (operator === "<") return order < 0;
  if (operator === "^") return order >= 0 && version[0] === bound[0];
  if (operator === "~") return order >= 0 && version[0] === bound[0] && version[1] === bound[1];
  return text.split(".").every((part, index) => /^[x*]$/i.test(part) || Number(part) === version[index]);
}

function parse(text) {
  const parts = text
    .replace(/^v/, "")
    .split(".")
    .map((part) => Number.parseInt(part, 10) || 0);
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

function compare(left, right) {
  const index = [0, 1, 2].find((position) => left[position] !== right[position]);
  return index === undefined ? 0 : left[index] - right[index];
}
