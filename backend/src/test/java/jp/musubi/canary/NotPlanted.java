package jp.musubi.canary;

import java.util.Map;

/** Bodies in which no word is planted, each with its reason. */
final class NotPlanted {
  static final Map<String, String> SCHEMAS =
      Map.ofEntries(
          Map.entry("PatchNeedContent", "the same fields as NeedContent"),
          Map.entry("PatchSeedContent", "the same fields as SeedContent"),
          Map.entry("PatchClientProfile", "administrators' alone; read by nobody else"),
          Map.entry("PatchOrganization", "the same fields as RegisterOrganization"),
          Map.entry("PatchProposeBridgeEntry", "the same fields as ProposeBridgeEntry"),
          Map.entry("PatchAttachmentTerms", "the same fields as the form of a file"),
          Map.entry("ErasePerson", "would take a reader away; a name that is not theirs does not"),
          Map.entry("GiveConsent", "a name and a number only"),
          Map.entry("InviteMember", "the same fields as MemberCommand"),
          Map.entry("MoveMember", "would take a reader away; its reason is told to nobody"),
          Map.entry("CorrectReading", "ids of concepts only"),
          Map.entry("ConfirmAssignments", "ids only"),
          Map.entry("EntrustNeed", "an id only"),
          Map.entry("ProposeAssignments", "ids only"),
          Map.entry("MoveProposal", "a state only"),
          Map.entry("ImaginedStep", "a state only"),
          Map.entry("PatchCoordinatorProfile", "codes, ids and numbers only"),
          Map.entry("MoveModel", "would change the model that everybody is answered by"),
          Map.entry("DraftBridgeEntry", "nothing of it is stored"),
          Map.entry("PreviewNeed", "nothing of it is stored"),
          Map.entry("PreviewSeed", "nothing of it is stored"),
          Map.entry("ReadNeed", "nothing of it is stored"),
          Map.entry("ReadSeed", "nothing of it is stored"));

  private NotPlanted() {}
}
