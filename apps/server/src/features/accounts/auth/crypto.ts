/** Passwords and secrets as better-auth keeps them; loaded when somebody first needs it, as the rest of the library. */
export const authCrypto = () => import("better-auth/crypto");
