import { data, useParams } from "react-router";
import { ReportForm, readReportForm, reportedOf, reportMutation } from "../../features/moderation/report-form.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { loadWords } from "../../lib/words.ts";

export const handle = { words: await loadWords("moderation") };

const reportedIn = (params: Record<string, string | undefined>) => reportedOf("post", params["post"]);

const page = prefetch((reading) => {
  const reported = reportedIn(reading.params);
  if (reported === null) throw data(null, { status: 404 });
  return readReportForm(reading, reported);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const report = reportMutation(reportedIn);
export const action = report.action;
export const clientAction = report.clientAction;

/** Tells moderators of one post. */
export default function ReportPostPage() {
  const reported = reportedIn(useParams());
  return reported === null ? null : <ReportForm reported={reported} />;
}
