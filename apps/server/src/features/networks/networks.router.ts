import { locales } from "@plaza/types/locales";
import {
  acceptInvitationInput,
  askInput,
  changeRoleInput,
  createNetworkInput,
  editNetworkInput,
  finishWelcomeInput,
  inviteAddressesInput,
  joinInput,
  listMembersInput,
  listNetworksInput,
  localisedNetworkInput,
  makeLinkInput,
  memberOfNetworkInput,
  networkInput,
  removeMemberInput,
  revokeInvitationInput,
  saveWelcomeInput,
  settleRequestInput,
  showMemberInput,
  tokenInput,
  welcomeInput,
} from "@plaza/types/inputs/networks";
import { z } from "zod";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { createNetwork } from "./create-network.ts";
import { editNetwork, saveWelcome, showSettings } from "./edit-network.ts";
import { acceptInvitation } from "./invitations/accept-invitation.ts";
import { inviteAddresses } from "./invitations/invite-addresses.ts";
import { listInvitations, revokeInvitation } from "./invitations/list-invitations.ts";
import { makeLink } from "./invitations/make-link.ts";
import { showInvitation } from "./invitations/show-invitation.ts";
import { changeMailChoice } from "./joining/change-mail-choice.ts";
import { joinNetwork } from "./joining/join-network.ts";
import { leaveNetwork } from "./joining/leave-network.ts";
import { finishWelcome, showWelcome } from "./joining/welcome.ts";
import { listNetworks } from "./list-networks.ts";
import { changeRole, handOver } from "./members/change-role.ts";
import { exportMembers } from "./members/export-members.ts";
import { listMembers } from "./members/list-members.ts";
import { removeMember, unblockMember } from "./members/remove-member.ts";
import { showMemberOfNetwork } from "./members/show-member.ts";
import { listChoices } from "./network-choices.ts";
import { askToJoin, withdrawRequest } from "./requests/ask-to-join.ts";
import { listRequests } from "./requests/list-requests.ts";
import { settleRequest } from "./requests/settle-request.ts";
import { showNetwork } from "./show-network.ts";

export const networksRouter = router({
  list: publicProcedure.input(listNetworksInput).query(({ ctx, input }) => listNetworks(ctx, ctx.viewer, input)),
  show: publicProcedure.input(localisedNetworkInput).query(({ ctx, input }) => showNetwork(ctx, ctx.viewer, input)),
  members: publicProcedure.input(listMembersInput).query(({ ctx, input }) => listMembers(ctx, ctx.viewer, input)),
  choices: memberProcedure
    .input(z.object({ locale: z.enum(locales) }))
    .query(({ ctx, input }) => listChoices(ctx, input.locale)),
  settings: memberProcedure
    .input(localisedNetworkInput)
    .query(({ ctx, input }) => showSettings(ctx, ctx.viewer, input)),
  create: memberProcedure.input(createNetworkInput).mutation(({ ctx, input }) => createNetwork(ctx, ctx.viewer, input)),
  edit: memberProcedure.input(editNetworkInput).mutation(({ ctx, input }) => editNetwork(ctx, ctx.viewer, input)),
  saveWelcome: memberProcedure
    .input(saveWelcomeInput)
    .mutation(({ ctx, input }) => saveWelcome(ctx, ctx.viewer, input)),

  join: memberProcedure.input(joinInput).mutation(({ ctx, input }) => joinNetwork(ctx, ctx.viewer, input)),
  leave: memberProcedure.input(networkInput).mutation(({ ctx, input }) => leaveNetwork(ctx, ctx.viewer, input)),
  changeMailChoice: memberProcedure
    .input(joinInput)
    .mutation(({ ctx, input }) => changeMailChoice(ctx, ctx.viewer, input)),
  welcome: memberProcedure.input(welcomeInput).query(({ ctx, input }) => showWelcome(ctx, ctx.viewer, input)),
  finishWelcome: memberProcedure
    .input(finishWelcomeInput)
    .mutation(({ ctx, input }) => finishWelcome(ctx, ctx.viewer, input)),

  ask: memberProcedure.input(askInput).mutation(({ ctx, input }) => askToJoin(ctx, ctx.viewer, input)),
  withdrawRequest: memberProcedure
    .input(networkInput)
    .mutation(({ ctx, input }) => withdrawRequest(ctx, ctx.viewer, input)),
  requests: memberProcedure
    .input(localisedNetworkInput)
    .query(({ ctx, input }) => listRequests(ctx, ctx.viewer, input)),
  settleRequest: memberProcedure
    .input(settleRequestInput)
    .mutation(({ ctx, input }) => settleRequest(ctx, ctx.viewer, input)),

  invitations: memberProcedure
    .input(localisedNetworkInput)
    .query(({ ctx, input }) => listInvitations(ctx, ctx.viewer, input)),
  makeLink: memberProcedure.input(makeLinkInput).mutation(({ ctx, input }) => makeLink(ctx, ctx.viewer, input)),
  inviteAddresses: memberProcedure
    .input(inviteAddressesInput)
    .mutation(({ ctx, input }) => inviteAddresses(ctx, ctx.viewer, input)),
  revokeInvitation: memberProcedure
    .input(revokeInvitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, ctx.viewer, input)),
  showInvitation: publicProcedure.input(tokenInput).query(({ ctx, input }) => showInvitation(ctx, ctx.viewer, input)),
  acceptInvitation: memberProcedure
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, ctx.viewer, input)),

  member: memberProcedure.input(showMemberInput).query(({ ctx, input }) => showMemberOfNetwork(ctx, ctx.viewer, input)),
  changeRole: memberProcedure.input(changeRoleInput).mutation(({ ctx, input }) => changeRole(ctx, ctx.viewer, input)),
  handOver: memberProcedure.input(memberOfNetworkInput).mutation(({ ctx, input }) => handOver(ctx, ctx.viewer, input)),
  removeMember: memberProcedure
    .input(removeMemberInput)
    .mutation(({ ctx, input }) => removeMember(ctx, ctx.viewer, input)),
  unblockMember: memberProcedure
    .input(memberOfNetworkInput)
    .mutation(({ ctx, input }) => unblockMember(ctx, ctx.viewer, input)),
  exportMembers: memberProcedure.input(networkInput).query(({ ctx, input }) => exportMembers(ctx, ctx.viewer, input)),
});
