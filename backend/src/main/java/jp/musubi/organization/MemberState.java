package jp.musubi.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a member may log in. */
@Schema(name = "MemberState")
enum MemberState {
  ACTIVE,
  INACTIVE
}
