/** The host of an address of mail, or null; addresses are stored folded. */
export const domainOfAddress = (address: string): string | null => {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return address.includes("@") && domain !== "" ? domain : null;
};

/** `mail.city.example` stands under `city.example`. */
export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Two words of fellow members are a proof. */
export const wordsNeeded = 2;

type Standing = { memberId: number; organisationId: number; isConfirmed: boolean };

/** A fellow: her own affiliation with the same organisation is confirmed. Nobody gives her word for herself. */
export const canVouch = (voucher: Standing | null, asking: Standing): boolean =>
  voucher !== null &&
  voucher.isConfirmed &&
  voucher.organisationId === asking.organisationId &&
  voucher.memberId !== asking.memberId &&
  !asking.isConfirmed;
