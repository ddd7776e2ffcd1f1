import { createContext, use } from "react";

const Sending = createContext(false);
export const SendingProvider = Sending.Provider;

/** Whether the form around is on its way. */
export const useIsSendingHere = (): boolean => use(Sending);
