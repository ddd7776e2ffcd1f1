import {
  chooseOrganisationInput,
  listOrganisationsInput,
  organisationDomainInput,
  showOrganisationInput,
  suggestOrganisationsInput,
  vouchInput,
} from "@plaza/types/inputs/organisations";
import { memberProcedure, publicProcedure, router, staffProcedure } from "../../trpc/trpc.ts";
import { approveDomain, withdrawDomain } from "./change-domains.ts";
import { chooseOrganisation, showOwnAffiliation } from "./choose-organisation.ts";
import { listOrganisations, showOrganisation, suggestOrganisations } from "./show-organisations.ts";
import { confirmAsStaff, vouch } from "./vouch.ts";

export const organisationsRouter = router({
  list: publicProcedure
    .input(listOrganisationsInput)
    .query(({ ctx, input }) => listOrganisations(ctx, ctx.viewer, input)),
  show: publicProcedure
    .input(showOrganisationInput)
    .query(({ ctx, input }) => showOrganisation(ctx, ctx.viewer, input)),
  suggest: memberProcedure.input(suggestOrganisationsInput).query(({ ctx, input }) => suggestOrganisations(ctx, input)),
  own: memberProcedure.query(({ ctx }) => showOwnAffiliation(ctx, ctx.viewer)),
  choose: memberProcedure
    .input(chooseOrganisationInput)
    .mutation(({ ctx, input }) => chooseOrganisation(ctx, ctx.viewer, input)),
  vouch: memberProcedure.input(vouchInput).mutation(({ ctx, input }) => vouch(ctx, ctx.viewer, input)),
  confirm: staffProcedure.input(vouchInput).mutation(({ ctx, input }) => confirmAsStaff(ctx, ctx.viewer, input)),
  approveDomain: staffProcedure
    .input(organisationDomainInput)
    .mutation(({ ctx, input }) => approveDomain(ctx, ctx.viewer, input)),
  withdrawDomain: staffProcedure
    .input(organisationDomainInput)
    .mutation(({ ctx, input }) => withdrawDomain(ctx, ctx.viewer, input)),
});
