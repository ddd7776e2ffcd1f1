/** Where a request is about, as its reader sees the address: the router adds `.data` and words of its own to it. */
export function ownAddress(url: string): URL {
  const address = new URL(url);
  address.pathname = address.pathname.replace(/\/_\.data$/, "/").replace(/\.data$/, "");
  for (const name of ["index", "_routes"]) address.searchParams.delete(name);
  return address;
}
