/** Where signing in leads back to; the server takes only a path of this site. */
export function ReturnToField({ returnTo }: { returnTo: string | null }) {
  return returnTo === null ? null : <input type="hidden" name="to" value={returnTo} />;
}
